package org.alliancementors.notification.correspondence.texts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.alliancementors.events.codes.Language;

/** Dates and times as people in Germany say them, in Europe/Berlin. */
final class Days {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final DateTimeFormatter moment;
    private final DateTimeFormatter day;
    private final DateTimeFormatter brief;
    private final DateTimeFormatter clock = DateTimeFormatter.ofPattern("HH:mm").withZone(BERLIN);

    private Days(Locale locale, String moment, String day, String brief) {
        this.moment = DateTimeFormatter.ofPattern(moment, locale).withZone(BERLIN);
        this.day = DateTimeFormatter.ofPattern(day, locale);
        this.brief = DateTimeFormatter.ofPattern(brief, locale).withZone(BERLIN);
    }

    static Days in(Language language) {
        return switch (language) {
            case DE -> new Days(Locale.GERMANY, "EEEE, d. MMMM yyyy, HH:mm 'Uhr'", "EEEE, d. MMMM yyyy", "ccc, dd.MM.");
            case EN -> new Days(Locale.UK, "EEEE, d MMMM yyyy, HH:mm", "EEEE, d MMMM yyyy", "EEE d MMM");
        };
    }

    /** For a sentence. */
    String moment(Instant instant) {
        return moment.format(instant);
    }

    /** For a sentence, without a time. */
    String day(LocalDate date) {
        return day.format(date);
    }

    /** For a sentence, without the time. */
    String day(Instant instant) {
        return day.format(LocalDate.ofInstant(instant, BERLIN));
    }

    /** Whether both are on the same day. */
    boolean sameDay(Instant one, Instant other) {
        return LocalDate.ofInstant(one, BERLIN).equals(LocalDate.ofInstant(other, BERLIN));
    }

    /** The day with a time that is to be followed by another one. */
    String begin(Instant instant) {
        return day.format(LocalDate.ofInstant(instant, BERLIN)) + ", " + clock.format(instant);
    }

    /** The time alone. */
    String time(Instant instant) {
        return clock.format(instant);
    }

    /** For a subject. */
    String brief(LocalDate date) {
        return brief.format(date.atStartOfDay(BERLIN));
    }

    /** For a subject. */
    String brief(Instant instant) {
        return brief.format(instant);
    }
}
