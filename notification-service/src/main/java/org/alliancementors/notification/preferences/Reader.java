package org.alliancementors.notification.preferences;

import java.util.List;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;

/**
 * Whose preferences they are, by id and never by address. Initiators and contacts of alliances have no id of their own: they are
 * the one who asked for this mission, or who coordinates this alliance since this handover. Whoever comes after them begins
 * anew.
 */
public sealed interface Reader {

    /**
     * A mentor.
     *
     * @param mentor which one
     */
    record Mentor(MentorId mentor) implements Reader {

        @Override
        public String toString() {
            return "mentor:" + mentor;
        }
    }

    /**
     * Who asked for a mission.
     *
     * @param mission which one
     */
    record Initiator(MissionId mission) implements Reader {

        @Override
        public String toString() {
            return "mission:" + mission;
        }
    }

    /**
     * Who coordinates an alliance.
     *
     * @param alliance which one
     * @param since number of the handover that made them its contact, 0 for the first contact
     */
    record Coordinator(AllianceId alliance, int since) implements Reader {

        @Override
        public String toString() {
            return "alliance:" + alliance + ":" + since;
        }
    }

    /**
     * Reads what {@code toString()} wrote.
     *
     * @throws IllegalArgumentException naming the value, when it is none of these forms
     */
    static Reader parse(String value) {
        var parts = List.of(value.split(":", -1));
        if (parts.size() == 2 && parts.getFirst().equals("mentor")) {
            return new Mentor(new MentorId(parts.getLast()));
        }
        if (parts.size() == 2 && parts.getFirst().equals("mission")) {
            return new Initiator(new MissionId(parts.getLast()));
        }
        if (parts.size() == 3
                && parts.getFirst().equals("alliance")
                && parts.getLast().matches("[0-9]{1,6}")) {
            return new Coordinator(new AllianceId(parts.get(1)), Integer.parseInt(parts.getLast()));
        }
        throw new IllegalArgumentException(
                "Reader '%s' is none: use mentor:<id>, mission:<id> or alliance:<id>:<handover>".formatted(value));
    }
}
