package org.alliancementors.calendars;

import java.util.Optional;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;

/** The calendars of all mentors. Of two who want the same time of one mentor at once, exactly one gets it. */
public interface Calendars {

    /** The calendar of a mentor; nothing while nobody has heard of them. */
    Optional<Calendar> find(MentorId mentor);

    /** Books a time; repeating it changes nothing. A mentor of whom nothing was heard yet is free. */
    BookingResult book(MentorId mentor, Booking booking);

    /**
     * Gives back what was booked for the appointment up to a number, and refuses those numbers from now on.
     *
     * @param keep the number of the booking that stays, 0 for none
     */
    void release(MentorId mentor, MissionId mission, AppointmentId appointment, int upTo, int keep);
}
