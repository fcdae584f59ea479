/** When mentor and alliance meet: proposed by one side, agreed by the other, moved, called off, held. */
@NullMarked
package org.alliancementors.missions.appointments;

import org.jspecify.annotations.NullMarked;
