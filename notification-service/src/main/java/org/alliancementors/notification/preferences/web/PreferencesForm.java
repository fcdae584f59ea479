package org.alliancementors.notification.preferences.web;

import jakarta.validation.constraints.NotNull;
import org.alliancementors.events.codes.Language;
import org.alliancementors.notification.preferences.News;
import org.alliancementors.notification.preferences.Preferences;
import org.jspecify.annotations.Nullable;

/**
 * Preferences as a caller sends them.
 *
 * @param language of all mails, or left out for the one that the contact data tell
 * @param news AT_ONCE, DAILY or NONE
 * @param reminders whether reminders come
 */
record PreferencesForm(
        @Nullable Language language,

        @NotNull(message = "is missing: give AT_ONCE, DAILY or NONE")
        News news,

        @NotNull(message = "is missing: give true or false") Boolean reminders) {

    Preferences preferences() {
        return new Preferences(language, news, reminders);
    }
}
