/** Tests of the package of the same name. */
@NullMarked
package org.alliancementors.matching.messaging;

import org.jspecify.annotations.NullMarked;
