/** Tests of the traps. */
@NullMarked
package org.alliancementors.faults.crash;

import org.jspecify.annotations.NullMarked;
