package org.alliancementors.missions;

import org.alliancementors.contacts.Contact;
import org.alliancementors.events.codes.Language;
import org.jspecify.annotations.Nullable;

/**
 * The part of a request that only the people concerned may read. It never leaves this service in an event.
 *
 * @param aim what the mission shall achieve, plain text of 10 to 2000 characters
 * @param audience how many people are expected, 1 to 10000, or null
 * @param language language of the mails to the initiator
 * @param pressWanted whether the media office shall be told of the appointments
 * @param contact who asked
 * @param secondContact whom the desk turns to when nobody reaches them, or null
 */
public record Particulars(
        String aim,
        @Nullable Integer audience,
        Language language,
        boolean pressWanted,
        Contact contact,
        @Nullable Contact secondContact) {

    /** Says nothing of the content: a log must not hold it. */
    @Override
    public String toString() {
        return "Particulars[…]";
    }
}
