package org.alliancementors.portal.mentoring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.portal.appointments.AppointmentPages;
import org.alliancementors.portal.pages.Links;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.services.CalendarService;
import org.alliancementors.portal.services.MentoringService;
import org.alliancementors.portal.services.OwnMissions;
import org.alliancementors.portal.services.ServiceRefused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lets a mentor to the pages of their mission, by a good link or logged in, and has friendly pages for what is over. */
@Component
final class MentorView {

    private static final String PURPOSE = "mentoring";
    private static final String NOT_YOURS = "not-your-mission";
    private static final List<String> ENDED = List.of("mission-cancelled", "link-expired");

    /** The service knows no such mission, or finds that no mission can be called so. */
    private static final List<Integer> MISTYPED = List.of(HttpStatus.NOT_FOUND.value(), HttpStatus.BAD_REQUEST.value());

    private final Links links;
    private final MentoringService mentoring;
    private final OwnMissions missions;
    private final AppointmentPages appointments;
    private final CalendarService calendars;

    MentorView(
            Links links,
            MentoringService mentoring,
            OwnMissions missions,
            AppointmentPages appointments,
            CalendarService calendars) {
        this.links = links;
        this.mentoring = mentoring;
        this.missions = missions;
        this.appointments = appointments;
        this.calendars = calendars;
    }

    /** Does something for the mentor; a page says so where the link is none, or the mission has gone to somebody else. */
    ModelAndView opened(String key, HttpServletRequest request, Function<Mentor, ModelAndView> page) {
        Way way = Way.of(key, request);
        String mentor = way.mentor();
        if (mentor != null) {
            return shown(page, new MentorLoggedIn(appointments, missions, mentor, key));
        }
        return links.check(key, PURPOSE) instanceof Verification.Refused(Verification.Reason reason)
                ? links.refused(reason, PURPOSE)
                : shown(page, new MentorByLink(appointments, mentoring, calendars, key));
    }

    private static ModelAndView shown(Function<Mentor, ModelAndView> page, Mentor mentor) {
        try {
            return page.apply(mentor);
        } catch (ServiceRefused e) {
            if (NOT_YOURS.equals(e.code())) {
                return new ModelAndView("link", HttpStatus.GONE).addObject("why", "mentoring.other");
            }
            if (mentor.loggedIn() && MISTYPED.contains(e.status())) {
                return PageFaults.page(HttpStatus.NOT_FOUND);
            }
            if (ENDED.contains(e.code()) || e.status() == HttpStatus.NOT_FOUND.value()) {
                return new ModelAndView("link", HttpStatus.GONE).addObject("why", "mentoring.ended");
            }
            throw e;
        }
    }
}
