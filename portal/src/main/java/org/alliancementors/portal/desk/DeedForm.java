package org.alliancementors.portal.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.portal.pages.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What the desk typed.
 *
 * @param mentor id of the mentor whom it is about
 * @param zugesagt present where the mentor has said yes already
 * @param abwesend present where an absence does not matter
 * @param grund why
 * @param bis until which day, for what lasts
 * @param version of the case as it was seen
 */
record DeedForm(
        @Nullable String mentor,
        @Nullable String zugesagt,
        @Nullable String abwesend,
        @Nullable String grund,
        @Nullable String bis,
        @Nullable String version) {

    /** Longest reason, as the services take it. */
    static final int LONGEST = 500;

    /** A case can be out of sight for so many days, as matching-service takes it. */
    static final int MOST_DAYS = 90;

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    public boolean agreed() {
        return zugesagt != null;
    }

    public boolean despiteAbsence() {
        return abwesend != null;
    }

    /** The reason in one line, null where there is none. */
    @Nullable
    String reason() {
        String text = Typed.text(grund);
        return text == null ? null : text.replaceAll("\\s+", " ");
    }

    /** The morning of the day, null where it is none. */
    @Nullable
    Instant until() {
        LocalDate day = Typed.day(bis);
        return day == null ? null : day.atTime(MORNING).atZone(BERLIN).toInstant();
    }

    String versionSeen() {
        return version == null ? "" : version;
    }

    /**
     * What is the matter: names of fields, in their order, each with the last part of the message's key.
     *
     * @param reasonNeeded whether it does not go without one
     */
    Map<String, String> faults(Deed deed, boolean reasonNeeded, Instant now) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (deed == Deed.SNOOZE) {
            LocalDate day = Typed.day(bis);
            LocalDate today = LocalDate.ofInstant(now, BERLIN);
            if (day == null || !day.isAfter(today) || day.isAfter(today.plusDays(MOST_DAYS - 1))) {
                faults.put("bis", "desk.until");
            }
        }
        String reason = reason();
        if (reasonNeeded && reason == null) {
            faults.put("grund", "desk.reason");
        } else if (reason != null && reason.codePointCount(0, reason.length()) > LONGEST) {
            faults.put("grund", "desk.reason.long");
        }
        return faults;
    }

    /** The faults that a service finds, at the fields where they can be mended. */
    static Map<String, String> faults(List<String> fields) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (fields.contains("until")) {
            faults.put("bis", "desk.until");
        }
        if (fields.contains("reason")) {
            faults.put("grund", "desk.reason.signs");
        }
        return faults;
    }

    /** Without the reason. */
    @Override
    public String toString() {
        return "DeedForm[" + mentor + "]";
    }
}
