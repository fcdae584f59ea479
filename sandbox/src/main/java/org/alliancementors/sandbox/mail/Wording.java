package org.alliancementors.sandbox.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the mailbox page: {@code words.properties} (German) and {@code words_en.properties}. */
final class Wording {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final String code;
    private final ResourceBundle words;
    private final DateTimeFormatter times;

    /** English for {@code en}, German for anything else. */
    Wording(String language) {
        this.code = language.equals("en") ? "en" : "de";
        Locale locale = Locale.of(code);
        this.words = ResourceBundle.getBundle(
                "org.alliancementors.sandbox.mail.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.times =
                DateTimeFormatter.ofPattern(words.getString("times"), locale).withZone(ZONE);
    }

    String code() {
        return code;
    }

    String otherCode() {
        return code.equals("en") ? "de" : "en";
    }

    /** A word, escaped for HTML. */
    String html(String key) {
        return Html.escape(words.getString(key));
    }

    /** A word, escaped for HTML; where there is none of this key, the other text. */
    String htmlOr(String key, String otherwise) {
        return words.containsKey(key) ? html(key) : Html.escape(otherwise);
    }

    String time(Instant time) {
        return times.format(time);
    }
}
