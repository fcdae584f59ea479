package org.alliancementors.portal.mentoring;

import org.alliancementors.portal.appointments.AppointmentPages;
import org.alliancementors.portal.services.Appointment;
import org.alliancementors.portal.services.MentoringService.Mission;
import org.alliancementors.portal.services.MentoringService.Report;
import org.alliancementors.portal.services.OwnMissions;
import org.jspecify.annotations.Nullable;

/** A mentor who is logged in. The calendar has a page of its own there. */
final class MentorLoggedIn extends Mentor {

    private final OwnMissions missions;
    private final String mentor;
    private final String mission;

    MentorLoggedIn(AppointmentPages appointments, OwnMissions missions, String mentor, String mission) {
        super(appointments);
        this.missions = missions;
        this.mentor = mentor;
        this.mission = mission;
    }

    @Override
    Mission mission() {
        return missions.one(mentor, mission);
    }

    @Override
    public String address() {
        return "/mentor/einsaetze/" + mission;
    }

    @Override
    void report(String key, Report report) {
        missions.report(mentor, mission, key, report);
    }

    @Override
    @Nullable
    String subscription() {
        return null;
    }

    @Override
    boolean loggedIn() {
        return true;
    }

    @Override
    public void propose(@Nullable String appointment, String key, Appointment.Wish wish) {
        if (appointment == null) {
            missions.propose(mentor, mission, key, wish);
        } else {
            missions.proposeOtherTime(mentor, mission, appointment, key, wish);
        }
    }

    @Override
    public void decide(String appointment, String what, String key, @Nullable Integer number) {
        missions.decide(mentor, mission, appointment, what, key, new Appointment.Decision(null, number));
    }
}
