package org.alliancementors.portal.request;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.portal.pages.Codes;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.Days;
import org.jspecify.annotations.Nullable;

/**
 * How and when to meet.
 *
 * @param form code of the format
 * @param wann FIXED for a day, WINDOW for several
 * @param tag the day
 * @param von first day
 * @param bis last day
 * @param personen expected number of people
 * @param presse whether the media office shall know
 */
record MeetingForm(
        @Nullable String form,
        @Nullable String wann,
        @Nullable String tag,
        @Nullable String von,
        @Nullable String bis,
        @Nullable String personen,
        @Nullable String presse) {

    /** How many years ahead, as the services take it. */
    static final int MOST_YEARS = 3;

    /** Whether the day is known. */
    static final List<String> WHEN = List.of("FIXED", "WINDOW");

    private static final int MOST_PEOPLE = 10_000;

    static MeetingForm empty() {
        return new MeetingForm(null, null, null, null, null, null, null);
    }

    /** What is the matter, as in {@link ConcernForm#faults}. */
    Map<String, String> faults(LocalDate today) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (form == null || !Codes.FORMATS.contains(form)) {
            faults.put("form", "form");
        }
        if (fixed()) {
            first(faults, "tag", "wunschtag", Typed.day(tag), today);
        } else if ("WINDOW".equals(wann)) {
            LocalDate from = Typed.day(von);
            first(faults, "von", "zeitraum.von", from, today);
            last(faults, from, Typed.day(bis));
        } else {
            faults.put("wann", "wann");
        }
        if (Typed.text(personen) != null && !people()) {
            faults.put("personen", "personen");
        }
        return faults;
    }

    /** The days, null where they are not typed yet or not right. */
    @Nullable
    Days days(LocalDate today) {
        Map<String, String> faults = faults(today);
        LocalDate from = Typed.day(fixed() ? tag : von);
        LocalDate to = Typed.day(fixed() ? tag : bis);
        boolean right = List.of("wann", "tag", "von", "bis").stream().noneMatch(faults::containsKey);
        return right && from != null && to != null ? new Days(from, to) : null;
    }

    boolean fixed() {
        return "FIXED".equals(wann);
    }

    /** How many people are expected, null where not told. */
    @Nullable
    Integer audience() {
        return Typed.number(personen);
    }

    boolean pressWanted() {
        return presse != null;
    }

    private boolean people() {
        Integer number = audience();
        return number != null && number >= 1 && number <= MOST_PEOPLE;
    }

    private static void first(
            Map<String, String> faults, String field, String missing, @Nullable LocalDate day, LocalDate today) {
        if (day == null) {
            faults.put(field, missing);
        } else if (day.isBefore(today)) {
            faults.put(field, "vergangen");
        } else if (day.isAfter(today.plusYears(MOST_YEARS))) {
            faults.put(field, "zuweit");
        }
    }

    private static void last(Map<String, String> faults, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (to == null) {
            faults.put("bis", "zeitraum.bis");
        } else if (from != null && to.isBefore(from)) {
            faults.put("bis", "zeitraum.ende");
        } else if (from != null && to.isAfter(from.plusYears(1))) {
            faults.put("bis", "zeitraum.lang");
        }
    }
}
