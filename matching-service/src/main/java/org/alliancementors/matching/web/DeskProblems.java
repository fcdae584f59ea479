package org.alliancementors.matching.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.DeskAct;
import org.alliancementors.matching.cases.DeskRefusal;
import org.alliancementors.matching.web.CaseNews.News;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What the desk is told when an act cannot be. */
final class DeskProblems {

    private DeskProblems() {}

    /** Somebody, or the search, was faster. */
    static ProblemException changed(Stored<Case> now) {
        List<News> news = CaseNews.of(now.state());
        String lately = news.stream()
                .map(one -> "%s (%s)".formatted(one.what(), one.at()))
                .collect(Collectors.joining("; "));
        long version = now.envelope().version();
        return new ProblemException(
                        HttpStatus.PRECONDITION_FAILED,
                        "case-changed",
                        "The case has changed since you read it; it is %s now. Last happened: %s. Look at it again before you act."
                                .formatted(
                                        word(now.state().status()),
                                        lately.isEmpty() ? "the search looked at it again" : lately))
                .with("version", version)
                .with("lately", news)
                .header(HttpHeaders.ETAG, ExpectedVersion.tag(version));
    }

    static ProblemException refused(DeskRefusal why) {
        return switch (why) {
            case DeskRefusal.Closed closed ->
                conflict("case-closed", "The mission takes place no more: there is nothing to do for it.");
            case DeskRefusal.Completed completed ->
                conflict(
                        "mission-completed",
                        "The mission is done: nothing can be changed for it any more. For more advice the alliance asks for another mission.");
            case DeskRefusal.MentorUnknown(MentorId mentor) ->
                conflict("mentor-unknown", "There is no mentor %s: choose one of the list.".formatted(mentor))
                        .field("mentor", "is not known: give the id of a published mentor");
            case DeskRefusal.MentorLeft(MentorId mentor) ->
                conflict("mentor-withdrawn", "%s is not open for missions: choose somebody else.".formatted(mentor));
            case DeskRefusal.MentorFull(MentorId mentor, int capacity) ->
                conflict(
                        "mentor-full",
                        "All %d places with %s are taken: free one, have the capacity raised, or choose somebody else."
                                .formatted(capacity, mentor));
            case DeskRefusal.MentorAway(MentorId mentor, List<Period> days) -> away(mentor, days);
            case DeskRefusal.MentorIsTheirs(MentorId mentor, boolean accepted) ->
                conflict(
                        "mentor-already-asked",
                        accepted
                                ? "%s has accepted this mission already.".formatted(mentor)
                                : "%s is asked already: wait for the answer, choose somebody else, or send \"agreed\": true if they have told you that they come."
                                        .formatted(mentor));
            case DeskRefusal.MentorAboutToBeAsked(MentorId mentor) ->
                conflict(
                        "mentor-about-to-be-asked",
                        "The search is about to ask %s by itself: read the case again in a few seconds."
                                .formatted(mentor));
            case DeskRefusal.MentorExcluded(MentorId mentor) ->
                conflict("mentor-excluded", "%s is excluded from this mission already.".formatted(mentor));
            case DeskRefusal.Searching searching ->
                conflict("case-searching", "Somebody is looked for already: wait for what comes of it.");
            case DeskRefusal.Accepted(MentorId mentor) ->
                conflict(
                        "case-accepted",
                        "%s has accepted: assign somebody else, or exclude %s, to have the search go on."
                                .formatted(mentor, mentor));
            case DeskRefusal.SnoozeOutOfRange(var until, var latest) ->
                new ProblemException(
                                HttpStatus.BAD_REQUEST,
                                "request-invalid",
                                "A case can be put out of sight until a time in the future: correct it and send it again.")
                        .field("until", "is %s: give a time after now and not after %s".formatted(until, latest));
            case DeskRefusal.NothingToUndo nothing ->
                conflict("nothing-to-undo", "The desk has done nothing here that could be taken back.");
            case DeskRefusal.TooLateToUndo(DeskAct act, var undoableUntil) ->
                conflict(
                        "undo-too-late",
                        "Act %d (%s) could be taken back until %s: act anew instead."
                                .formatted(act.number(), word(act.kind()), undoableUntil));
            case DeskRefusal.Followed(DeskAct act, DeskRefusal.Event since, var mentor) ->
                conflict("undo-impossible", followed(since, mentor)).with("happened", since.name());
        };
    }

    private static ProblemException away(MentorId mentor, List<Period> days) {
        String text = days.stream()
                .map(period -> period.from().equals(period.to())
                        ? period.from().toString()
                        : "%s to %s".formatted(period.from(), period.to()))
                .collect(Collectors.joining(", "));
        return conflict(
                        "mentor-away",
                        "%s is away on all possible days (%s): choose somebody else, or send \"despiteAbsence\": true if you have spoken to them."
                                .formatted(mentor, text))
                .field("despiteAbsence", "is not true: send true to assign %s all the same".formatted(mentor))
                .with("absences", days);
    }

    private static String followed(DeskRefusal.Event since, @Nullable MentorId mentor) {
        String who = mentor == null ? "the mentor" : mentor.value();
        return switch (since) {
            case ACCEPTED -> "%s has accepted meanwhile: assign somebody else, or exclude %s.".formatted(who, who);
            case DECLINED -> "%s has declined meanwhile: there is nothing to take back.".formatted(who);
            case EXPIRED -> "The time of %s to answer is over: there is nothing to take back.".formatted(who);
            case WITHDRAWN -> "The attempt with %s has ended meanwhile: there is nothing to take back.".formatted(who);
            case UNREACHABLE -> "The mail to %s did not arrive: there is nothing to take back.".formatted(who);
            case COMPLETED -> "The mission with %s is done: there is nothing to take back.".formatted(who);
            case ASKED ->
                "%s was asked meanwhile: put the case back to the search, or assign somebody else.".formatted(who);
            case TAKEN_BACK ->
                "The offer to %s was taken back and cannot be renewed: assign %s instead.".formatted(who, who);
        };
    }

    private static ProblemException conflict(String code, String detail) {
        return new ProblemException(HttpStatus.CONFLICT, code, detail);
    }

    private static String word(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
