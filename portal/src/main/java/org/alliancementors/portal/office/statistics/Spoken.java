package org.alliancementors.portal.office.statistics;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Words and numbers of figures in a language. */
final class Spoken {

    private static final long MINUTES_PER_DAY = 24L * 60;

    private final MessageSource messages;
    private final Locale locale;

    Spoken(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** The words for a key. */
    String text(String key, Object... values) {
        String words = messages.getMessage(key, values, key, locale);
        return words == null ? key : words;
    }

    /** The words for a code of a list; a code without words is shown as it is. */
    String code(String list, String code) {
        String words = messages.getMessage(list + "." + code, null, code, locale);
        return words == null ? code : words;
    }

    /** A month as in {@code 2026-11}, in words. */
    String month(String month) {
        try {
            return DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(YearMonth.parse(month));
        } catch (DateTimeParseException e) {
            return month;
        }
    }

    /** A length of time, in the unit that people would use. */
    String duration(long minutes) {
        if (minutes >= 2 * MINUTES_PER_DAY) {
            return text("stat.days", Math.round(minutes / (double) MINUTES_PER_DAY));
        }
        return minutes >= 120 ? text("stat.hours", Math.round(minutes / 60.0)) : text("stat.minutes", minutes);
    }

    /** A share of a whole, per cent. */
    String percent(long part, long whole) {
        return whole == 0 ? "–" : Math.round(100.0 * part / whole) + " %";
    }
}
