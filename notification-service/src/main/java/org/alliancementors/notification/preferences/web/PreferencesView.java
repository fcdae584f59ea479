package org.alliancementors.notification.preferences.web;

import org.alliancementors.events.codes.Language;
import org.alliancementors.notification.preferences.News;
import org.alliancementors.notification.preferences.Preferences;
import org.alliancementors.notification.preferences.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Preferences as a caller reads them.
 *
 * @param reader whose they are
 * @param language of all mails; left out where the contact data tell it
 * @param news when news come
 * @param reminders whether reminders come
 */
record PreferencesView(String reader, @Nullable Language language, News news, boolean reminders) {

    static PreferencesView of(Reader reader, Preferences preferences) {
        return new PreferencesView(
                reader.toString(), preferences.language(), preferences.news(), preferences.reminders());
    }
}
