package org.alliancementors.mentors;

import java.util.List;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Period;

/** Why something was not done. Every one has a name and what its reader needs in order to do better. */
public sealed interface Refusal {

    /**
     * Nobody has this id.
     *
     * @param mentor the id
     */
    record UnknownMentor(MentorId mentor) implements Refusal {}

    /**
     * Somebody else was faster.
     *
     * @param expected the revision that the caller had read
     * @param actual the revision now
     */
    record Overtaken(long expected, long actual) implements Refusal {}

    /**
     * The profile has mistakes.
     *
     * @param problems one per mistake
     */
    record InvalidProfile(List<FieldProblem> problems) implements Refusal {
        /** Copies the list. */
        public InvalidProfile {
            problems = List.copyOf(problems);
        }
    }

    /** The key of this request was used for another one. */
    record KeyUsedForAnotherRequest() implements Refusal {}

    /** A mentor that never was published cannot be withdrawn. */
    record NeverPublished() implements Refusal {}

    /** An import brings nobody back who has withdrawn. */
    record StaysWithdrawn() implements Refusal {}

    /**
     * Some of the days are noted already.
     *
     * @param other the absence that has them
     */
    record AbsenceOverlaps(Absence other) implements Refusal {}

    /**
     * The last day has passed.
     *
     * @param period the days
     */
    record AbsenceIsOver(Period period) implements Refusal {}

    /**
     * The days are farther away than anybody plans.
     *
     * @param years how many years around today are taken
     */
    record AbsenceTooFarAway(int years) implements Refusal {}

    /**
     * The list is full.
     *
     * @param most how many fit
     */
    record TooManyAbsences(int most) implements Refusal {}

    /**
     * No absence has this id.
     *
     * @param absenceId the id
     */
    record UnknownAbsence(String absenceId) implements Refusal {}

    /**
     * Only somebody who is published can pause, leave or be asked whether the profile is right.
     *
     * @param status where the mentor stands
     */
    record NotPublished(MentorStatus status) implements Refusal {}

    /**
     * Nobody stands in for themselves.
     *
     * @param field what named them
     */
    record OneOneself(String field) implements Refusal {}

    /**
     * Nobody has the id that stands for somebody else.
     *
     * @param field what named them
     * @param mentor the id
     */
    record NobodyToName(String field, MentorId mentor) implements Refusal {}

    /**
     * The day cannot be.
     *
     * @param problem which, why and what to do
     */
    record DayNotPossible(FieldProblem problem) implements Refusal {}

    /**
     * The same training is noted with another end.
     *
     * @param there as it is noted
     */
    record TrainingNotedOtherwise(Training there) implements Refusal {}

    /**
     * The list is full.
     *
     * @param most how many fit
     */
    record TooManyTrainings(int most) implements Refusal {}

    /**
     * No training has this id.
     *
     * @param trainingId the id
     */
    record UnknownTraining(String trainingId) implements Refusal {}

    /**
     * The question of this number is not the newest.
     *
     * @param number of the notice
     */
    record CheckNotOpen(int number) implements Refusal {}
}
