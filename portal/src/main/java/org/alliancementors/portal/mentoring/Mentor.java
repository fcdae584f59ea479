package org.alliancementors.portal.mentoring;

import java.util.List;
import org.alliancementors.portal.appointments.AppointmentPages;
import org.alliancementors.portal.appointments.Meeting;
import org.alliancementors.portal.appointments.Notice;
import org.alliancementors.portal.appointments.Side;
import org.alliancementors.portal.services.Appointment;
import org.alliancementors.portal.services.MentoringService.Mission;
import org.alliancementors.portal.services.MentoringService.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The mentor at the page of their mission, however they came there. */
abstract class Mentor implements Side {

    private final AppointmentPages appointments;

    Mentor(AppointmentPages appointments) {
        this.appointments = appointments;
    }

    /** The mission as it stands now. */
    abstract Mission mission();

    /**
     * Gives the report.
     *
     * @param key makes doing it again safe
     */
    abstract void report(String key, Report report);

    /** Address of the mentor's calendar, null where it is not shown here. */
    abstract @Nullable String subscription();

    /** Whether the mentor is logged in. */
    abstract boolean loggedIn();

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
                .addObject("loggedIn", loggedIn())
                .addAllObjects(appointments.shown(this, meeting(mission)));
    }

    private static Meeting meeting(Mission mission) {
        List<Appointment> all = mission.meetings();
        return new Meeting(all, mission.format(), mission.postalCode(), mission.running());
    }
}
