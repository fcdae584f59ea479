package org.alliancementors.mentors;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a mentor is reached. Given to the desk, the mentor and notification-service only; {@link #toString()} hides it.
 *
 * @param email one address
 * @param phone a telephone number as it is dialled, or nothing
 */
public record Contact(String email, @Nullable String phone) {

    /** The address as it is compared: nobody tells capital letters apart. */
    public static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Contact[…]";
    }
}
