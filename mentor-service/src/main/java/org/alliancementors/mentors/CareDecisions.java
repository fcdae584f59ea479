package org.alliancementors.mentors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.NoticeKind;
import org.alliancementors.mentors.Decision.Refused;
import org.alliancementors.mentors.ProfileCheck.State;
import org.jspecify.annotations.Nullable;

/**
 * What may be wished in the care of a mentor. A wish that is fulfilled already changes nothing, whatever the status; so a
 * request that is sent again never meets a refusal that its first time did not.
 */
final class CareDecisions {

    private CareDecisions() {}

    /** Lets the mentor not be asked for a while; another pause replaces the one that is noted. */
    static Decision pause(Mentor mentor, Pause pause, Instant now) {
        if (pause.equals(mentor.care().away().pause())) {
            return mentor.nothing();
        }
        if (mentor.status() != MentorStatus.PUBLISHED) {
            return notPublished(mentor);
        }
        LocalDate today = Days.of(now);
        LocalDate until = pause.until();
        if (until != null && until.isBefore(today)) {
            return dayRefused("until", "%s has passed: leave it out for an open pause, or give a later day", until);
        }
        if (pause.from().isBefore(today.minusYears(1))) {
            return dayRefused("from", "%s is long past: give today, or the day since when", pause.from());
        }
        if (pause.from().isAfter(today.plusYears(Mentor.ABSENCE_YEARS))
                || until != null && until.isAfter(today.plusYears(Mentor.ABSENCE_YEARS))) {
            return dayRefused(
                    until == null ? "from" : "until",
                    "%s lies too far away: use days within ten years",
                    until == null ? pause.from() : until);
        }
        return mentor.decide(new CareFact.Paused(pause, now), new CareFact.NoticeGiven(NoticeKind.PAUSED, until, now));
    }

    /** Ends the pause. */
    static Decision giveBack(Mentor mentor, Instant now) {
        return mentor.care().away().pause() == null
                ? mentor.nothing()
                : mentor.decide(new CareFact.Returned(now), new CareFact.NoticeGiven(NoticeKind.RETURNED, null, now));
    }

    /** Names who is asked first when the mentor cannot come, or nobody. Whether that one exists, the caller has seen. */
    static Decision substitute(Mentor mentor, @Nullable MentorId substitute, Instant now) {
        if (mentor.id().equals(substitute)) {
            return new Refused(new Refusal.OneOneself("mentor"));
        }
        MentorId before = mentor.care().away().substitute();
        if (substitute == null ? before == null : substitute.equals(before)) {
            return mentor.nothing();
        }
        return mentor.decide(new CareFact.SubstituteNamed(substitute, now));
    }

    /** Sets the day of leaving; another day or successor replaces what was agreed. */
    static Decision leave(Mentor mentor, Leaving leaving, Instant now) {
        if (mentor.id().equals(leaving.successor())) {
            return new Refused(new Refusal.OneOneself("successor"));
        }
        if (leaving.equals(mentor.care().away().leaving())) {
            return mentor.nothing();
        }
        if (mentor.status() != MentorStatus.PUBLISHED) {
            return notPublished(mentor);
        }
        LocalDate today = Days.of(now);
        if (leaving.day().isBefore(today)) {
            return dayRefused("day", "%s has passed: give today or a later day", leaving.day());
        }
        if (leaving.day().isAfter(today.plusYears(Mentor.ABSENCE_YEARS))) {
            return dayRefused("day", "%s lies too far away: use a day within ten years", leaving.day());
        }
        return mentor.decide(
                new CareFact.LeavingSet(leaving, now),
                new CareFact.NoticeGiven(NoticeKind.LEAVING, leaving.day(), now));
    }

    /** Lets the mentor stay. Who has left comes back by being published. */
    static Decision stay(Mentor mentor, Instant now) {
        if (mentor.care().away().leaving() == null) {
            return mentor.nothing();
        }
        return mentor.status() == MentorStatus.PUBLISHED
                ? mentor.decide(new CareFact.LeavingCalledOff(now))
                : notPublished(mentor);
    }

    static Decision addTraining(Mentor mentor, Training training, Instant now) {
        Optional<Training> there = mentor.care().trainings().find(training.id());
        if (there.isPresent()) {
            return there.get().after(training.told()).equals(training)
                    ? mentor.nothing()
                    : new Refused(new Refusal.TrainingNotedOtherwise(there.get()));
        }
        LocalDate expires = training.expires();
        if (training.date().isAfter(Days.of(now))) {
            return dayRefused("date", "%s is yet to come: note a training when it has been", training.date());
        }
        if (expires != null && expires.isBefore(training.date())) {
            return dayRefused("expires", "%s lies before the training: leave it out, or give a later day", expires);
        }
        if (mentor.care().trainings().all().size() >= Trainings.MOST) {
            return new Refused(new Refusal.TooManyTrainings(Trainings.MOST));
        }
        return mentor.decide(new CareFact.TrainingAdded(training, now));
    }

    static Decision removeTraining(Mentor mentor, String trainingId, Instant now) {
        return mentor.care()
                .trainings()
                .find(trainingId)
                .<Decision>map(training -> mentor.decide(new CareFact.TrainingRemoved(training, now)))
                .orElseGet(() -> new Refused(new Refusal.UnknownTraining(trainingId)));
    }

    /**
     * Takes an answer to the yearly question; a later answer replaces an earlier one.
     *
     * @param number of the notice that asked, or nothing when the answer was given otherwise
     */
    static Decision answerCheck(Mentor mentor, @Nullable Integer number, boolean stillRight, Instant now) {
        Optional<Refusal> closed = checkClosed(mentor, number);
        if (closed.isPresent()) {
            return new Refused(closed.get());
        }
        State answered = stillRight ? State.SETTLED : State.TO_BE_CHANGED;
        return mentor.care().check().state() == answered
                ? mentor.nothing()
                : mentor.decide(new CareFact.CheckAnswered(stillRight, now));
    }

    /** Has a link sent that lets the mentor in, a few times a day only. Who left, or was never published, gets none. */
    static Decision sendLoginLink(Mentor mentor, Instant now) {
        return mentor.status() != MentorStatus.PUBLISHED
                        || mentor.care().links().areEnough(now)
                ? mentor.nothing()
                : mentor.decide(
                        new CareFact.LoginLinkAsked(now), new CareFact.NoticeGiven(NoticeKind.LOGIN_LINK, null, now));
    }

    /** Why this question cannot be answered, if so. */
    static Optional<Refusal> checkClosed(Mentor mentor, @Nullable Integer number) {
        if (mentor.status() != MentorStatus.PUBLISHED) {
            return Optional.of(new Refusal.NotPublished(mentor.status()));
        }
        return number == null || mentor.care().check().isNewest(number)
                ? Optional.empty()
                : Optional.of(new Refusal.CheckNotOpen(number));
    }

    private static Refused notPublished(Mentor mentor) {
        return new Refused(new Refusal.NotPublished(mentor.status()));
    }

    private static Refused dayRefused(String field, String message, LocalDate day) {
        return new Refused(new Refusal.DayNotPossible(new FieldProblem(field, message.formatted(day))));
    }
}
