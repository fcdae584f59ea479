package org.alliancementors.mentors.web;

import java.util.List;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.mentors.FieldProblem;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.MentorStatus;
import org.alliancementors.mentors.Refusal;
import org.springframework.http.HttpStatus;

/** Says a refusal in the words of HTTP. */
final class Refusals {

    private static final String INVALID =
            "The request was understood but cannot be taken: correct the fields that are named and send it again.";

    private Refusals() {}

    static ProblemException problem(Refusal refusal) {
        return switch (refusal) {
            case Refusal.UnknownMentor(var mentor) ->
                new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "mentor-unknown",
                        "There is no mentor '%s': look the id up in the list of mentors.".formatted(mentor));
            case Refusal.Overtaken(long expected, long actual) ->
                new ProblemException(
                                HttpStatus.PRECONDITION_FAILED,
                                "mentor-changed",
                                "The mentor was changed since version %d was read: read it again, and send the change on top of version %d."
                                        .formatted(expected, actual))
                        .with("version", actual);
            case Refusal.InvalidProfile(List<FieldProblem> problems) -> invalid(problems);
            case Refusal.KeyUsedForAnotherRequest() ->
                new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        "This Idempotency-Key was sent with another request before: send a new key with a new request.");
            case Refusal.NeverPublished() ->
                new ProblemException(
                        HttpStatus.CONFLICT,
                        "mentor-never-published",
                        "The mentor is a draft, so there is nothing to withdraw: publish first, or leave it.");
            case Refusal.StaysWithdrawn() ->
                new ProblemException(
                        HttpStatus.CONFLICT,
                        "mentor-withdrawn",
                        "The mentor has withdrawn: publish the mentor again if they want to come back.");
            case Refusal.AbsenceOverlaps(var other) ->
                new ProblemException(
                                HttpStatus.CONFLICT,
                                "absence-overlaps",
                                "Some of these days are noted already, from %s to %s: remove that absence first, or choose other days."
                                        .formatted(
                                                other.period().from(),
                                                other.period().to()))
                        .with("absence", MentorView.AbsenceView.of(other));
            case Refusal.AbsenceIsOver(var period) ->
                invalid(List.of(new FieldProblem(
                        "to", "%s has passed: note absences of today or later".formatted(period.to()))));
            case Refusal.AbsenceTooFarAway(int years) ->
                invalid(List.of(
                        new FieldProblem("from", "lies too far away: use days within %d years".formatted(years))));
            case Refusal.TooManyAbsences(int most) ->
                new ProblemException(
                        HttpStatus.CONFLICT,
                        "absences-full",
                        "The mentor has %d absences, more do not fit: remove those that are over.".formatted(most));
            case Refusal.UnknownAbsence _ ->
                new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "absence-unknown",
                        "The mentor has no absence with this id (of at most %d): read the mentor to see which there are."
                                .formatted(Mentor.MOST_ABSENCES));
            case Refusal.NotPublished(MentorStatus status) -> notPublished(status);
            case Refusal.OneOneself(String field) ->
                invalid(field, "is the mentor itself: name somebody else, or nobody");
            case Refusal.NobodyToName(String field, var mentor) ->
                invalid(field, "is '%s', an id that nobody has: look it up in the list of mentors".formatted(mentor));
            case Refusal.DayNotPossible(FieldProblem problem) -> invalid(List.of(problem));
            case Refusal.TrainingNotedOtherwise(var there) ->
                new ProblemException(
                                HttpStatus.CONFLICT,
                                "training-noted-otherwise",
                                "This training of this day is noted with another end: remove it first, then note it anew.")
                        .with("training", CareView.TrainingView.of(there));
            case Refusal.TooManyTrainings(int most) ->
                new ProblemException(
                        HttpStatus.CONFLICT,
                        "trainings-full",
                        "The mentor has %d trainings, more do not fit: remove old ones.".formatted(most));
            case Refusal.UnknownTraining _ ->
                new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "training-unknown",
                        "The mentor has no training with this id: read the mentor to see which there are.");
            case Refusal.CheckNotOpen _ ->
                new ProblemException(
                        HttpStatus.CONFLICT,
                        "check-not-open",
                        "This link belongs to another question: use the newest mail, or tell the advisory desk.");
        };
    }

    private static ProblemException notPublished(MentorStatus status) {
        return new ProblemException(
                        HttpStatus.CONFLICT,
                        "mentor-not-published",
                        status == MentorStatus.DRAFT
                                ? "The mentor is a draft and not asked yet: publish first. Trainings, absences and a substitute can be noted now."
                                : "The mentor has withdrawn and is not asked: publish the mentor again if they want to come back.")
                .with("status", status);
    }

    static ProblemException invalid(List<FieldProblem> problems) {
        ProblemException invalid = new ProblemException(HttpStatus.BAD_REQUEST, "request-invalid", INVALID);
        problems.forEach(problem -> invalid.field(problem.field(), problem.message()));
        return invalid;
    }

    static ProblemException invalid(String field, String message) {
        return invalid(List.of(new FieldProblem(field, message)));
    }
}
