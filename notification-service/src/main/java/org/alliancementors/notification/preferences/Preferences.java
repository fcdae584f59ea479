package org.alliancementors.notification.preferences;

import org.alliancementors.events.codes.Language;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be written to. What asks for an answer in time, or says that something agreed has changed, comes in any
 * case.
 *
 * @param language of all mails, or null for the one that the owner of the contact data tells
 * @param news when news come
 * @param reminders whether reminders come
 */
public record Preferences(@Nullable Language language, News news, boolean reminders) {

    /** What goes for whoever has not said otherwise. */
    public static final Preferences STANDARD = new Preferences(null, News.AT_ONCE, true);

    /** Only what is needed from now on. */
    public Preferences unsubscribed() {
        return new Preferences(language, News.NONE, false);
    }
}
