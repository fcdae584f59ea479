package org.alliancementors.travel;

import java.time.LocalDate;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.places.Place;

/**
 * A mentor goes to an appointment and back.
 *
 * @param appointment which
 * @param kind what it is for
 * @param mentor who goes
 * @param day when, by the calendar of the place
 * @param place where to
 * @param held whether it has taken place; else it is agreed
 */
public record Journey(
        AppointmentId appointment, AppointmentKind kind, MentorId mentor, LocalDate day, Place place, boolean held) {}
