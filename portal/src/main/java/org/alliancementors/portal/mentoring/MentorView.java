package org.alliancementors.portal.mentoring;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.portal.appointments.AppointmentPages;
import org.alliancementors.portal.appointments.Meeting;
import org.alliancementors.portal.appointments.Notice;
import org.alliancementors.portal.appointments.Side;
import org.alliancementors.portal.pages.Links;
import org.alliancementors.portal.services.Appointment;
import org.alliancementors.portal.services.CalendarService;
import org.alliancementors.portal.services.LinkBody;
import org.alliancementors.portal.services.MentoringService;
import org.alliancementors.portal.services.MentoringService.Mission;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/** A mission as its mentor may see it: checks the link, asks the service, and has friendly pages for what is over. */
@Component
final class MentorView {

    private static final Logger LOG = LoggerFactory.getLogger(MentorView.class);
    private static final String PURPOSE = "mentoring";
    private static final String RUNNING = "ACCEPTED";
    private static final String NOT_YOURS = "not-your-mission";
    private static final List<String> ENDED = List.of("mission-cancelled", "link-expired");

    private final Links links;
    private final MentoringService mentoring;
    private final AppointmentPages appointments;
    private final CalendarService calendars;

    MentorView(Links links, MentoringService mentoring, AppointmentPages appointments, CalendarService calendars) {
        this.links = links;
        this.mentoring = mentoring;
        this.appointments = appointments;
        this.calendars = calendars;
    }

    /** Does something for the holder of a good link; a page says so where the link is none, or the mission has gone to somebody else. */
    ModelAndView opened(String token, Function<Mentor, ModelAndView> page) {
        if (links.check(token, PURPOSE) instanceof Verification.Refused(Verification.Reason reason)) {
            return links.refused(reason, PURPOSE);
        }
        try {
            return page.apply(new Mentor(token));
        } catch (ServiceRefused e) {
            if (NOT_YOURS.equals(e.code())) {
                return new ModelAndView("link", HttpStatus.GONE).addObject("why", "mentoring.other");
            }
            if (ENDED.contains(e.code()) || e.status() == HttpStatus.NOT_FOUND.value()) {
                return new ModelAndView("link", HttpStatus.GONE).addObject("why", "mentoring.ended");
            }
            throw e;
        }
    }

    static boolean running(Mission mission) {
        return RUNNING.equals(mission.status());
    }

    /** The mentor at their page. */
    final class Mentor implements Side {

        private final String token;

        private Mentor(String token) {
            this.token = token;
        }

        String token() {
            return token;
        }

        Mission mission() {
            return mentoring.view(new LinkBody(token));
        }

        @Override
        public String address() {
            return "/einsatz/" + token;
        }

        @Override
        public boolean ownCalendar() {
            return true;
        }

        @Override
        public Meeting meeting() {
            return meeting(mission());
        }

        @Override
        public ModelAndView page(Notice notice) {
            ModelAndView page = page(null, notice);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }

        ModelAndView page(@Nullable String done, @Nullable Notice notice) {
            Mission mission = mission();
            return new ModelAndView("einsatz")
                    .addObject("mission", mission)
                    .addObject("done", done)
                    .addObject("notice", notice)
                    .addObject("subscription", subscription())
                    .addAllObjects(appointments.shown(this, meeting(mission)));
        }

        /** The page is of use without it, so it never waits for it in vain. */
        private @Nullable String subscription() {
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

        private static Meeting meeting(Mission mission) {
            List<Appointment> all = mission.appointments() == null ? List.of() : mission.appointments();
            return new Meeting(all, mission.format(), mission.postalCode(), running(mission));
        }
    }
}
