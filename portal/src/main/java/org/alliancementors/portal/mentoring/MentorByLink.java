package org.alliancementors.portal.mentoring;

import java.net.URI;
import org.alliancementors.portal.appointments.AppointmentPages;
import org.alliancementors.portal.services.Appointment;
import org.alliancementors.portal.services.CalendarService;
import org.alliancementors.portal.services.LinkBody;
import org.alliancementors.portal.services.MentoringService;
import org.alliancementors.portal.services.MentoringService.Mission;
import org.alliancementors.portal.services.MentoringService.Report;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;

/** The holder of a good link from a mail. */
final class MentorByLink extends Mentor {

    private static final Logger LOG = LoggerFactory.getLogger(MentorByLink.class);

    private final MentoringService mentoring;
    private final CalendarService calendars;
    private final String token;

    MentorByLink(AppointmentPages appointments, MentoringService mentoring, CalendarService calendars, String token) {
        super(appointments);
        this.mentoring = mentoring;
        this.calendars = calendars;
        this.token = token;
    }

    @Override
    Mission mission() {
        return mentoring.view(new LinkBody(token));
    }

    @Override
    public String address() {
        return "/einsatz/" + token;
    }

    @Override
    void report(String key, Report report) {
        mentoring.report(key, report.from(token));
    }

    /** The page is of use without it, so it never waits for it in vain. */
    @Override
    @Nullable
    String subscription() {
        try {
            URI address = calendars.subscription(new LinkBody(token)).address();
            return address == null ? null : address.toString();
        } catch (ServiceDown | ServiceRefused | RestClientException e) {
            LOG.warn(
                    "The page of a mission goes without the calendar: {}",
                    e.getClass().getName());
            return null;
        }
    }

    @Override
    boolean loggedIn() {
        return false;
    }

    @Override
    public void propose(@Nullable String appointment, String key, Appointment.Wish wish) {
        if (appointment == null) {
            mentoring.propose(key, wish.from(token));
        } else {
            mentoring.proposeOtherTime(appointment, key, wish.from(token));
        }
    }

    @Override
    public void decide(String appointment, String what, String key, @Nullable Integer number) {
        mentoring.decide(appointment, what, key, new Appointment.Decision(token, number));
    }
}
