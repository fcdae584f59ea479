package org.alliancementors.notification.correspondence;

import java.util.Locale;
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

    /** The media office at its configured address. */
    record MediaOffice() implements Recipient {

        @Override
        public String toString() {
            return "media-office";
        }
    }

    /**
     * A contact of an alliance.
     *
     * @param role which one
     */
    record Contact(ContactRole role) implements Recipient {

        @Override
        public String toString() {
            return "contact:" + role.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads what {@code toString()} wrote.
     *
     * @throws IllegalArgumentException naming the value, when it is none of these forms
     */
    static Recipient parse(String value) {
        return switch (value) {
            case "initiator" -> new Initiator();
            case "desk" -> new Desk();
            case "media-office" -> new MediaOffice();
            case "contact:current" -> new Contact(ContactRole.CURRENT);
            case "contact:previous" -> new Contact(ContactRole.PREVIOUS);
            case "contact:next" -> new Contact(ContactRole.NEXT);
            default -> {
                if (!value.startsWith("mentor:")) {
                    throw new IllegalArgumentException(
                            "Recipient '%s' is none: use initiator, desk, media-office, contact:<role> or mentor:<id>"
                                    .formatted(value));
                }
                yield new Mentor(new MentorId(value.substring("mentor:".length())));
            }
        };
    }
}
