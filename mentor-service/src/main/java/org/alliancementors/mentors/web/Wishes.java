package org.alliancementors.mentors.web;

import java.time.LocalDate;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.kit.security.Caller;
import org.alliancementors.mentors.By;
import org.alliancementors.mentors.Leaving;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.Mentors;
import org.alliancementors.mentors.Pause;
import org.alliancementors.mentors.Refusal;
import org.alliancementors.mentors.Training;
import org.alliancementors.mentors.TrainingKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Bodies of the requests about a mentor's care, and what they come to. Each may say why, in {@code reason}. */
final class Wishes {

    private static final int LONGEST_REASON = 500;

    private Wishes() {}

    /** A wish that needs no more than its address. */
    record ReasonRequest(@Nullable String reason) {}

    /** Without {@code until} the pause is open. */
    record PauseRequest(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason) {

        Pause pause() {
            if (from == null) {
                throw Refusals.invalid("from", "is missing: give the first day, such as 2026-07-01");
            }
            if (until != null && until.isBefore(from)) {
                throw Refusals.invalid("until", "lies before the first day: swap the days");
            }
            return new Pause(from, until);
        }
    }

    /** Who is asked first. */
    record SubstituteRequest(
            @Nullable MentorId mentor, @Nullable String reason) {

        MentorId substitute() {
            if (mentor == null) {
                throw Refusals.invalid("mentor", "is missing: give the id of the substitute");
            }
            return mentor;
        }
    }

    /** The first day without the mentor. */
    record LeaveRequest(
            @Nullable LocalDate day,
            @Nullable MentorId successor,
            @Nullable String reason) {

        Leaving leaving() {
            if (day == null) {
                throw Refusals.invalid("day", "is missing: give the first day without the mentor, such as 2026-07-01");
            }
            return new Leaving(day, successor);
        }
    }

    /** A training; without {@code expires} it counts for ever. */
    record TrainingRequest(
            @Nullable TrainingKind kind,
            @Nullable LocalDate date,
            @Nullable LocalDate expires,
            @Nullable String reason) {

        Training training() {
            if (kind == null) {
                throw Refusals.invalid("kind", "is missing: give the kind, such as FIRST_TRAINING");
            }
            if (date == null) {
                throw Refusals.invalid("date", "is missing: give the day of the training, such as 2026-03-01");
            }
            return new Training(kind, date, expires, Training.Told.NOTHING);
        }
    }

    /** What the mentor said about the profile. */
    record AnswerRequest(
            @Nullable Boolean stillRight, @Nullable String reason) {

        boolean answer() {
            return answer(stillRight);
        }

        static boolean answer(@Nullable Boolean stillRight) {
            if (stillRight == null) {
                throw Refusals.invalid("stillRight", "is missing: say true when nothing has to change, else false");
            }
            return stillRight;
        }
    }

    static By by(Caller caller, @Nullable String reason) {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw Refusals.invalid(
                    "reason", "has %d characters, %d fit: shorten it".formatted(reason.length(), LONGEST_REASON));
        }
        return new By(caller.subject(), reason == null || reason.isBlank() ? null : reason.strip());
    }

    static By by(Caller caller, @Nullable ReasonRequest body) {
        return by(caller, body == null ? null : body.reason());
    }

    static ResponseEntity<MentorView> answer(Mentors.Alteration change) {
        return switch (change) {
            case Mentors.Alteration.Done done -> answer(done.mentor());
            case Mentors.Alteration.Refused(Refusal refusal) -> throw Refusals.problem(refusal);
        };
    }

    static ResponseEntity<MentorView> answer(Mentor mentor) {
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(mentor.revision())).body(MentorView.of(mentor));
    }
}
