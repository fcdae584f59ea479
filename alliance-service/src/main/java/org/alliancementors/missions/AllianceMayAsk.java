package org.alliancementors.missions;

import java.util.Optional;
import org.alliancementors.events.codes.AllianceId;

/** Asks which alliance an id stands for, and whether it may ask for missions. */
@FunctionalInterface
public interface AllianceMayAsk {

    /** The alliance itself, the one that stays where it was merged, or nothing when it is unknown or dissolved. */
    Optional<AllianceId> asking(AllianceId alliance);
}
