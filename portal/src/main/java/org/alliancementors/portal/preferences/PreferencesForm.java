package org.alliancementors.portal.preferences;

import java.util.LinkedHashMap;
import java.util.Map;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.NotificationService.Change;
import org.alliancementors.portal.services.NotificationService.Preferences;
import org.alliancementors.portal.services.OwnMails.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * What the form holds.
 *
 * @param sprache language of all mails, {@link Tongue#KNOWN} for the one of the contact data
 * @param news when news come
 * @param erinnerungen whether reminders come
 * @param schluessel key that makes sending it again safe
 */
record PreferencesForm(
        @Nullable Tongue sprache,
        @Nullable News news,
        @Nullable YesNo erinnerungen,
        @Nullable String schluessel) {

    /** Languages to choose from. */
    enum Tongue {
        KNOWN,
        DE,
        EN
    }

    /** When news can come. */
    enum News {
        AT_ONCE,
        DAILY,
        NONE
    }

    /** Yes or no. */
    enum YesNo {
        YES,
        NO
    }

    /** As they are now; what a newer service says beyond that shows no choice. */
    static PreferencesForm of(Preferences now) {
        return new PreferencesForm(
                now.language() == null ? Tongue.KNOWN : find(Tongue.values(), now.language()),
                find(News.values(), now.news()),
                Boolean.FALSE.equals(now.reminders()) ? YesNo.NO : YesNo.YES,
                null);
    }

    private static <E extends Enum<E>> @Nullable E find(E[] all, @Nullable String name) {
        for (E one : all) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return null;
    }

    /** What was left open, by field. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        if (news == null) {
            faults.put("news", "news");
        }
        if (erinnerungen == null) {
            faults.put("erinnerungen", "erinnerungen");
        }
        if (sprache == null) {
            faults.put("sprache", "sprache");
        }
        return faults;
    }

    /** What the service shall keep; nothing while something is left open. */
    @Nullable
    Wanted wanted() {
        return sprache == null || news == null || erinnerungen == null
                ? null
                : new Wanted(sprache == Tongue.KNOWN ? null : sprache.name(), news.name(), erinnerungen == YesNo.YES);
    }

    /** The same for the holder of a link. */
    @Nullable
    Change change(String token) {
        Wanted wanted = wanted();
        return wanted == null ? null : new Change(token, wanted.language(), wanted.news(), wanted.reminders());
    }

    String key() {
        return Typed.key(schluessel);
    }

    /** The fields, to send them once more. */
    Map<String, String> fields(String key) {
        return Map.of(
                "sprache",
                String.valueOf(sprache),
                "news",
                String.valueOf(news),
                "erinnerungen",
                String.valueOf(erinnerungen),
                "schluessel",
                key);
    }
}
