package org.alliancementors.missions;

import org.alliancementors.events.codes.AllianceId;

/** Asks whether an alliance exists and is not dissolved. */
@FunctionalInterface
public interface AllianceMayAsk {

    /** Whether it may ask for a mission. */
    boolean test(AllianceId alliance);
}
