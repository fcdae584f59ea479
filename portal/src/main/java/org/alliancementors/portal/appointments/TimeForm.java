package org.alliancementors.portal.appointments;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.alliancementors.portal.services.Appointment;
import org.jspecify.annotations.Nullable;

/**
 * The form for a time as it was typed, or as it is filled at first.
 *
 * @param art what the appointment is for; of no meaning where it exists already
 * @param tag the day
 * @param von when it begins
 * @param bis when it ends
 * @param form how they meet
 * @param plz postal code, where they meet on site
 * @param schluessel key that makes sending it again safe
 */
public record TimeForm(
        @Nullable String art,
        @Nullable String tag,
        @Nullable String von,
        @Nullable String bis,
        @Nullable String form,
        @Nullable String plz,
        @Nullable String schluessel) {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** For a new appointment: how and where as the mission says. */
    static TimeForm of(Meeting meeting) {
        return new TimeForm(null, null, null, null, meeting.format(), meeting.postalCode(), null);
    }

    /** For another time: begins with the one that is known. */
    static TimeForm of(Appointment appointment) {
        Appointment.Proposal open = appointment.proposal();
        var from = open == null || open.from() == null ? appointment.from() : open.from();
        var to = open == null || open.to() == null ? appointment.to() : open.to();
        String format = open == null || open.format() == null ? appointment.format() : open.format();
        String postalCode = open == null || open.postalCode() == null ? appointment.postalCode() : open.postalCode();
        return new TimeForm(
                null,
                from == null ? null : LocalDate.ofInstant(from, BERLIN).toString(),
                from == null ? null : TIME.format(from.atZone(BERLIN)),
                to == null ? null : TIME.format(to.atZone(BERLIN)),
                format,
                postalCode,
                null);
    }
}
