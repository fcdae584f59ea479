package org.alliancementors.portal.appointments;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.Appointment;
import org.jspecify.annotations.Nullable;

/** A time as it was typed, in Europe/Berlin: one that can be proposed, or what is the matter with which field. */
sealed interface WishedTime {

    /** Codes of what an appointment can be for, in the order of the form. */
    List<String> KINDS = List.of("CALL", "PLANNING", "STEERING_GROUP", "EVENT", "REVIEW", "OTHER");

    /** Codes of how people meet, in the order of the form. */
    List<String> FORMATS = List.of("ON_SITE", "PHONE", "ONLINE");

    /** So many years ahead it may begin; alliance-service takes no later one either. */
    int MOST_YEARS = 2;

    /** Longest appointment; alliance-service takes no longer one either. */
    Duration LONGEST = Duration.ofHours(12);

    ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    Pattern POSTAL_CODE = Pattern.compile("\\d{5}");
    String ON_SITE = "ON_SITE";

    /** It can be proposed. */
    record Possible(Appointment.Wish wish) implements WishedTime {}

    /**
     * It cannot.
     *
     * @param faults what is the matter: names of fields, in their order, with the last part of the message's key
     */
    record Faulty(Map<String, String> faults) implements WishedTime {}

    /**
     * Reads what was typed.
     *
     * @param isNew whether the appointment does not exist yet, so that its kind is asked for
     */
    static WishedTime read(TimeForm typed, boolean isNew, Instant now) {
        Map<String, String> faults = new LinkedHashMap<>();
        String kind = typed.art() != null && KINDS.contains(typed.art()) ? typed.art() : null;
        if (isNew && kind == null) {
            faults.put("art", "art");
        }
        LocalDate day = Typed.day(typed.tag());
        if (day == null) {
            faults.put("tag", "tag");
        }
        ZonedDateTime from = moment("von", day, Typed.time(typed.von()), faults);
        ZonedDateTime to = moment("bis", day, Typed.time(typed.bis()), faults);
        if (from != null) {
            checkBeginning(from, now, faults);
        }
        if (from != null && to != null) {
            checkLength(Duration.between(from, to), faults);
        }
        String format = typed.form() != null && FORMATS.contains(typed.form()) ? typed.form() : null;
        if (format == null) {
            faults.put("form", "form");
        }
        String postalCode = ON_SITE.equals(format) ? Typed.text(typed.plz()) : null;
        if (ON_SITE.equals(format)
                && (postalCode == null || !POSTAL_CODE.matcher(postalCode).matches())) {
            faults.put("plz", "plz");
        }
        if (from == null || to == null || format == null || !faults.isEmpty()) {
            return new Faulty(faults);
        }
        return new Possible(new Appointment.Wish(
                null, isNew ? kind : null, from.toOffsetDateTime(), to.toOffsetDateTime(), format, postalCode));
    }

    private static @Nullable ZonedDateTime moment(
            String field, @Nullable LocalDate day, @Nullable LocalTime time, Map<String, String> faults) {
        if (time == null) {
            faults.put(field, field);
            return null;
        }
        if (day == null) {
            return null;
        }
        LocalDateTime local = day.atTime(time);
        // in the night when clocks go forward, an hour is missing
        if (BERLIN.getRules().getValidOffsets(local).isEmpty()) {
            faults.put(field, "luecke");
            return null;
        }
        return local.atZone(BERLIN);
    }

    private static void checkBeginning(ZonedDateTime from, Instant now, Map<String, String> faults) {
        if (!from.toInstant().isAfter(now)) {
            faults.put("tag", "vorbei");
        } else if (from.isAfter(now.atZone(BERLIN).plusYears(MOST_YEARS))) {
            faults.put("tag", "fern");
        }
    }

    private static void checkLength(Duration length, Map<String, String> faults) {
        if (!length.isPositive()) {
            faults.put("bis", "ende");
        } else if (length.compareTo(LONGEST) > 0) {
            faults.put("bis", "lang");
        }
    }
}
