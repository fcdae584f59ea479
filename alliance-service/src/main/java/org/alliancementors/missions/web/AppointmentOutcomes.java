package org.alliancementors.missions.web;

import org.alliancementors.calendars.Clash;
import org.alliancementors.contacts.web.Refusals;
import org.alliancementors.events.codes.Party;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.missions.ArrangingAppointments.Result;
import org.alliancementors.missions.appointments.Appointment;
import org.alliancementors.missions.appointments.Appointments;
import org.alliancementors.missions.appointments.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What callers are told when a command about appointments is refused. */
final class AppointmentOutcomes {

    private AppointmentOutcomes() {}

    /**
     * What was done.
     *
     * @param viewer who hears it: initiators learn nothing of the mentor's other appointments
     * @throws ProblemException 400, 404, 409 or 422 when it was refused
     */
    static Result.Done done(Result result, Party viewer) {
        return switch (result) {
            case Result.Done done -> done;
            case Result.Invalid(var problems) -> throw Refusals.invalid(problems);
            case Result.Clashed(var clash) -> throw clashed(clash, viewer);
            case Result.Refused(var why, var appointment) -> throw refused(why, appointment);
        };
    }

    private static ProblemException clashed(Clash clash, Party viewer) {
        var away = clash.kind() == Clash.Kind.ABSENCE;
        var who = viewer == Party.MENTOR ? "You have" : "The mentor has";
        var absent = viewer == Party.MENTOR ? "You are" : "The mentor is";
        var problem = new ProblemException(
                        HttpStatus.CONFLICT,
                        "appointment-clash",
                        (away ? absent + " away at that time" : who + " another appointment at that time")
                                + ": propose another time; this one stays open until then.")
                .with("kind", clash.kind().name());
        if (viewer == Party.INITIATOR) {
            return problem;
        }
        problem.with("from", clash.span().from().toString())
                .with("to", clash.span().to().toString());
        var reference = clash.reference();
        return reference == null ? problem : problem.with("reference", reference.value());
    }

    private static ProblemException refused(Outcome why, @Nullable Appointment appointment) {
        return switch (why) {
            case MISSION_OVER ->
                conflict("mission-over", "The mission has ended: for another appointment please send a new request.");
            case NO_MENTOR ->
                conflict(
                        "no-mentor",
                        "No mentor has accepted the mission at present: appointments can be made once somebody has.");
            case NOT_YOURS ->
                conflict(
                        "not-your-mission",
                        "You are not the mentor of this mission at present: if that is wrong, ask the advisory desk.");
            case UNKNOWN ->
                new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "appointment-unknown",
                        "The mission has no such appointment: read the list of its appointments once more.");
            case CANCELLED_BEFORE ->
                conflict("appointment-cancelled", "The appointment is off and stays so: propose a new one instead.");
            case HELD_BEFORE ->
                conflict("appointment-held", "The appointment has taken place: propose a new one for what is left.");
            case NOTHING_OPEN -> conflict("no-proposal", "No time is open for this appointment: propose one for it.");
            case OTHER_PROPOSAL -> otherProposal(appointment);
            case TIME_PASSED ->
                conflict("proposal-too-late", "The proposed time has begun: propose a later one instead.");
            case AGREED_BEFORE ->
                conflict(
                        "appointment-agreed",
                        "Everybody has agreed to this time: propose another one, or call the appointment off.");
            case TOO_MANY_APPOINTMENTS ->
                conflict(
                        "too-many-appointments",
                        "The mission has %d appointments, as many as it may have: move one of them instead."
                                .formatted(Appointments.MOST));
            case TOO_MANY_PROPOSALS ->
                conflict(
                        "too-many-proposals",
                        "%d times were proposed for this appointment: call it off and propose a new one, or ask the advisory desk."
                                .formatted(Appointments.MOST_PROPOSALS));
            case KEY_USED_OTHERWISE -> Refusals.keyUsedOtherwise();
            case DONE, AS_BEFORE, TO_CONFIRM -> throw new IllegalArgumentException(why + " is no refusal");
        };
    }

    private static ProblemException otherProposal(@Nullable Appointment appointment) {
        var problem = conflict(
                "other-proposal", "Another time is open for this appointment by now: look at that one and answer it.");
        var open = appointment == null ? null : appointment.proposal();
        return open == null ? problem : problem.with("number", open.number());
    }

    private static ProblemException conflict(String code, String detail) {
        return new ProblemException(HttpStatus.CONFLICT, code, detail);
    }
}
