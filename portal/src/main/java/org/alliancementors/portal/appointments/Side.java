package org.alliancementors.portal.appointments;

import org.alliancementors.portal.services.Appointment;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/**
 * One side of a mission at its page. Every method that asks the service throws {@link org.alliancementors.portal.services.ServiceRefused}
 * and {@link org.alliancementors.portal.services.ServiceDown} as the service's client does.
 */
public interface Side {

    /** Address of the side's page, which the addresses of its appointments begin with; without a slash at its end. */
    String address();

    /** Whether it is this side's calendar that appointments can clash in. */
    boolean ownCalendar();

    /** The appointments as they stand now. */
    Meeting meeting();

    /**
     * The side's page with something on top that could not be done.
     *
     * @param notice what
     */
    ModelAndView page(Notice notice);

    /**
     * Proposes a time.
     *
     * @param appointment id of the appointment, null for a new one
     * @param key makes doing it again safe
     */
    void propose(@Nullable String appointment, String key, Appointment.Wish wish);

    /**
     * Answers a proposal, or calls an appointment off.
     *
     * @param appointment id of the appointment
     * @param what {@code agree}, {@code refuse} or {@code cancel}
     * @param key makes doing it again safe
     * @param number number of the proposal that was seen, null where there was none
     */
    void decide(String appointment, String what, String key, @Nullable Integer number);
}
