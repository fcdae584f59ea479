package org.alliancementors.notification.correspondence;

import org.alliancementors.events.codes.MentorId;

/** Whom a mail is for, by id. Name and address are asked of their owner when the mail is made. */
public sealed interface Recipient {

    /** Who requested the mission. */
    record Initiator() implements Recipient {

        @Override
        public String toString() {
            return "initiator";
        }
    }

    /**
     * A mentor.
     *
     * @param mentor which one
     */
    record Mentor(MentorId mentor) implements Recipient {

        @Override
        public String toString() {
            return "mentor:" + mentor;
        }
    }

    /** The advisory desk at its configured address. */
    record Desk() implements Recipient {

        @Override
        public String toString() {
            return "desk";
        }
    }

    /**
     * Reads what {@code toString()} wrote.
     *
     * @throws IllegalArgumentException naming the value, when it is none of the three forms
     */
    static Recipient parse(String value) {
        return switch (value) {
            case "initiator" -> new Initiator();
            case "desk" -> new Desk();
            default -> {
                if (!value.startsWith("mentor:")) {
                    throw new IllegalArgumentException(
                            "Recipient '%s' is none: use initiator, desk or mentor:<id>".formatted(value));
                }
                yield new Mentor(new MentorId(value.substring("mentor:".length())));
            }
        };
    }
}
