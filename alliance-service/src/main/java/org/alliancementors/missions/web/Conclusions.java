package org.alliancementors.missions.web;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alliancementors.contacts.web.Refusals;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.missions.Concluded;
import org.alliancementors.missions.ConcludingMissions.Answer;
import org.alliancementors.missions.Mission;
import org.springframework.http.HttpStatus;

/** What callers are told when nothing is taken of what they say about the end of a mission. */
final class Conclusions {

    private Conclusions() {}

    /**
     * The mission with what was taken.
     *
     * @param said what was to be taken, to name it
     * @param unknown what to say when there is no such mission
     * @throws ProblemException 400, 404 or 409 when nothing was taken
     */
    static Mission taken(Answer answer, Said said, Supplier<ProblemException> unknown) {
        return switch (answer) {
            case Answer.Done(var mission) -> mission;
            case Answer.Invalid(var problems) -> throw Refusals.invalid(problems);
            case Answer.Refused(var why, var mission) -> throw refused(why, mission, said);
            case Answer.Unknown() -> throw unknown.get();
        };
    }

    /** What is said about the end of a mission. */
    enum Said {
        /** The mentor's report. */
        REPORT(
                "reported-already",
                "There is a report of this mission already, and it stands: tell the advisory desk what"
                        + " is to be added."),
        /** The desk's word. */
        COMPLETION("mission-completed", "The mission is completed already: its report shows how."),
        /** The initiator's feedback. */
        FEEDBACK(
                "feedback-given-already",
                "You have given feedback already, thank you: tell the advisory desk what is to" + " be added."),
        /** The initiator's answer months later. */
        FOLLOW_UP(
                "follow-up-answered-already",
                "You have answered this question already, thank you: tell the advisory" + " desk what is to be added.");

        private final String code;
        private final String before;

        Said(String code, String before) {
            this.code = code;
            this.before = before;
        }
    }

    private static ProblemException refused(Concluded why, Mission mission, Said said) {
        return switch (why) {
            case SAID_OTHERWISE, COMPLETED_BEFORE -> conflict(said.code, said.before);
            case NOT_THE_MENTOR ->
                conflict(
                        "not-your-mission",
                        "You are not the mentor of this mission at present: if that is wrong, ask the advisory desk.");
            case APPOINTMENTS_AHEAD -> ahead(mission);
            case NOT_ACCEPTED ->
                conflict(
                        "mission-not-accepted",
                        "No mentor has accepted this mission, so there is nothing to complete: assign somebody, or cancel"
                                + " it.");
            case NOT_COMPLETED ->
                conflict(
                        "mission-not-completed",
                        "The mission is not completed yet: this can be said once the mentor has reported.");
            case TOO_EARLY ->
                conflict("follow-up-too-early", "It is too early to tell: please answer when we ask you by mail.");
            case CANCELLED_BEFORE ->
                conflict(
                        "mission-cancelled",
                        "The mission was cancelled and stays so: please send a new request if a mentor is still needed.");
            case TAKEN, AS_BEFORE -> throw new IllegalArgumentException("%s is no refusal".formatted(why));
        };
    }

    /** Names the appointments, so that somebody can hold or cancel them. */
    private static ProblemException ahead(Mission mission) {
        var ahead = mission.appointments().meetings().stream()
                .filter(meeting -> !meeting.held())
                .toList();
        var named = ahead.stream()
                .map(meeting ->
                        "%s at %s".formatted(meeting.kind(), meeting.slot().from()))
                .collect(Collectors.joining(", "));
        return conflict(
                        "appointments-ahead",
                        "Appointments are agreed that are not over yet: %s. First hold or cancel them."
                                .formatted(named))
                .with(
                        "appointments",
                        ahead.stream().map(meeting -> meeting.id().value()).toList());
    }

    private static ProblemException conflict(String code, String detail) {
        return new ProblemException(HttpStatus.CONFLICT, code, detail);
    }
}
