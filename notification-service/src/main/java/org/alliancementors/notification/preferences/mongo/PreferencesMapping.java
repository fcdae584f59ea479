package org.alliancementors.notification.preferences.mongo;

import org.alliancementors.events.codes.Language;
import org.alliancementors.kit.store.StateMapping;
import org.alliancementors.notification.preferences.News;
import org.alliancementors.notification.preferences.Preferences;
import org.bson.Document;

/** The stored form of preferences. */
final class PreferencesMapping implements StateMapping<Preferences> {

    @Override
    public Document write(Preferences state) {
        return new Document(
                        "language",
                        state.language() == null ? null : state.language().name())
                .append("news", state.news().name())
                .append("reminders", state.reminders());
    }

    @Override
    public Preferences read(String id, Document document) {
        String language = document.getString("language");
        return new Preferences(
                language == null ? null : Language.valueOf(language),
                News.valueOf(document.getString("news")),
                document.getBoolean("reminders", true));
    }
}
