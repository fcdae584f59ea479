package org.alliancementors.portal.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.alliancementors.portal.services.Days;

/** Days and times as people read them, in Europe/Berlin: "Donnerstag, 26. November 2026, 14:00 Uhr", "Thursday, 26 November 2026, 14:00". */
public final class Dates {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A moment with weekday and time. */
    public String moment(Instant moment, Locale locale) {
        return format(english(locale) ? "EEEE, d MMMM yyyy, HH:mm" : "EEEE, d. MMMM yyyy, HH:mm 'Uhr'", locale)
                .format(moment.atZone(BERLIN));
    }

    /** The time of day of a moment. */
    public String time(Instant moment, Locale locale) {
        return format(english(locale) ? "HH:mm" : "HH:mm 'Uhr'", locale).format(moment.atZone(BERLIN));
    }

    /** From when to when, with the day once where it is one day. */
    public String span(Instant from, Instant to, Locale locale) {
        boolean sameDay =
                from.atZone(BERLIN).toLocalDate().equals(to.atZone(BERLIN).toLocalDate());
        if (!sameDay) {
            return moment(from, locale) + (english(locale) ? " to " : " bis ") + moment(to, locale);
        }
        String begin = format(english(locale) ? "EEEE, d MMMM yyyy, HH:mm" : "EEEE, d. MMMM yyyy, HH:mm", locale)
                .format(from.atZone(BERLIN));
        return begin + (english(locale) ? " to " : " bis ") + time(to, locale);
    }

    /** A day with its weekday. */
    public String day(LocalDate day, Locale locale) {
        return format(english(locale) ? "EEEE, d MMMM yyyy" : "EEEE, d. MMMM yyyy", locale)
                .format(day);
    }

    /** The day in Berlin of a moment. */
    public String dayOf(Instant moment, Locale locale) {
        return day(moment.atZone(BERLIN).toLocalDate(), locale);
    }

    /** One day, or the first and the last. */
    public String days(Days days, Locale locale) {
        return days(days.from(), days.to(), locale);
    }

    /** The same. */
    public String days(LocalDate from, LocalDate to, Locale locale) {
        if (from.equals(to)) {
            return day(from, locale);
        }
        return day(from, locale) + (english(locale) ? " to " : " bis ") + day(to, locale);
    }

    private static boolean english(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    private static DateTimeFormatter format(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, english(locale) ? Locale.UK : Locale.GERMANY);
    }
}
