/** Tests of the service as a whole. */
@NullMarked
package org.alliancementors.matching;

import org.jspecify.annotations.NullMarked;
