package org.alliancementors.missions.appointments;

import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Party;
import org.jspecify.annotations.Nullable;

/**
 * On whose word something is done.
 *
 * @param party in which role
 * @param mentor who acts, where it is a mentor; null where the desk speaks for them
 */
public record Actor(Party party, @Nullable MentorId mentor) {

    /** Whoever asked for the mission. */
    public static final Actor INITIATOR = new Actor(Party.INITIATOR, null);

    /** The desk. */
    public static final Actor DESK = new Actor(Party.DESK, null);

    /** This mentor. */
    public static Actor mentor(MentorId mentor) {
        return new Actor(Party.MENTOR, mentor);
    }

    /** Somebody who told the desk. */
    public static Actor toldBy(Party party) {
        return new Actor(party, null);
    }
}
