/** Tests of the campaign as a whole. */
@NullMarked
package org.alliancementors.faults;

import org.jspecify.annotations.NullMarked;
