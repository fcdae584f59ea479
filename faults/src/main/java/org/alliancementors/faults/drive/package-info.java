/** The people of a campaign: those who ask, those who answer, the desk, and the wire that they all use. */
@NullMarked
package org.alliancementors.faults.drive;

import org.jspecify.annotations.NullMarked;
