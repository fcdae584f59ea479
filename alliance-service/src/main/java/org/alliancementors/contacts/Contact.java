package org.alliancementors.contacts;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be reached. Personal data: it stays in this service's database and in the answer to those who may ask.
 *
 * @param name one line, 1 to 120 characters
 * @param email where mails go
 * @param phone as people write it, or null
 */
public record Contact(
        String name, EmailAddress email, @Nullable String phone) {

    /** Says that there is somebody, not who: a log must not hold it. */
    @Override
    public String toString() {
        return "Contact[…]";
    }
}
