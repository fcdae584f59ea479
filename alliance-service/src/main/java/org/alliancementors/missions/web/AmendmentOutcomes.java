package org.alliancementors.missions.web;

import org.alliancementors.contacts.web.Refusals;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.missions.AmendingMissions.Outcome;
import org.alliancementors.missions.Mission;
import org.springframework.http.HttpStatus;

/** What callers are told when a mission is not amended. */
final class AmendmentOutcomes {

    private AmendmentOutcomes() {}

    /**
     * The mission as it is wanted now.
     *
     * @throws ProblemException 400, 409 or 412 when it was not amended
     */
    static Mission amended(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var mission) -> mission;
            case Outcome.Invalid(var problems) -> throw Refusals.invalid(problems);
            case Outcome.Overtaken(var version) ->
                throw new ProblemException(
                                HttpStatus.PRECONDITION_FAILED,
                                "mission-changed-meanwhile",
                                "Something has happened to this mission since you looked: read it again and repeat your"
                                        + " change on that.")
                        .with("version", version);
            case Outcome.Refused(var why) -> throw refused(why);
        };
    }

    private static ProblemException refused(Outcome.Refused.Why why) {
        return switch (why) {
            case NOT_CONFIRMED ->
                new ProblemException(
                        HttpStatus.CONFLICT,
                        "mission-not-confirmed",
                        "The request is not confirmed yet: open the link in the mail first, or cancel it and send a new"
                                + " one.");
            case OVER ->
                new ProblemException(
                        HttpStatus.CONFLICT,
                        "mission-over",
                        "The mission had a mentor and its last day is over: please send a new request for another one.");
            case CANCELLED ->
                new ProblemException(
                        HttpStatus.CONFLICT,
                        "mission-cancelled",
                        "The mission was cancelled and stays so: please send a new request if you still need a mentor.");
        };
    }
}
