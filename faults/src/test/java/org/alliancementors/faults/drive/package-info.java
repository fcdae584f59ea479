/** Tests of those who act. */
@NullMarked
package org.alliancementors.faults.drive;

import org.jspecify.annotations.NullMarked;
