package org.alliancementors.mentors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.NoticeKind;
import org.jspecify.annotations.Nullable;

/** What happened in the care of a mentor: the yearly question, trainings, pause, substitute, leaving, and who did what. */
public sealed interface CareFact extends MentorFact {

    /** When. */
    Instant at();

    /**
     * The mentor is not asked for a while.
     *
     * @param pause when
     */
    record Paused(Pause pause, Instant at) implements CareFact {}

    /** The mentor is asked again. */
    record Returned(Instant at) implements CareFact {}

    /**
     * Somebody else is asked first when the mentor cannot come.
     *
     * @param mentor who, or nobody any more
     */
    record SubstituteNamed(@Nullable MentorId mentor, Instant at) implements CareFact {}

    /**
     * An end is agreed.
     *
     * @param leaving the day and the successor
     */
    record LeavingSet(Leaving leaving, Instant at) implements CareFact {}

    /** The mentor stays after all. */
    record LeavingCalledOff(Instant at) implements CareFact {}

    /**
     * The mentor had a training.
     *
     * @param training which
     */
    record TrainingAdded(Training training, Instant at) implements CareFact {}

    /**
     * The training was noted by mistake.
     *
     * @param training which
     */
    record TrainingRemoved(Training training, Instant at) implements CareFact {}

    /**
     * The mentor was told that trainings end or have ended.
     *
     * @param trainings as they are now
     */
    record TrainingsTold(List<Training> trainings, Instant at) implements CareFact {
        /** Copies the list. */
        public TrainingsTold {
            trainings = List.copyOf(trainings);
        }
    }

    /**
     * The mentor was asked whether the profile is still right.
     *
     * @param number of the notice that asks
     */
    record CheckAsked(int number, Instant at) implements CareFact {}

    /** The question was asked often enough: the desk sees it. */
    record CheckLeftToTheDesk(Instant at) implements CareFact {}

    /**
     * The question was answered.
     *
     * @param stillRight whether nothing has to change
     */
    record CheckAnswered(boolean stillRight, Instant at) implements CareFact {}

    /** The mentor wants a link that lets them in. It always goes with a notice and is no revision of its own. */
    record LoginLinkAsked(Instant at) implements CareFact {}

    /**
     * The programme has a word for the mentor. It always goes with another fact and is no revision of its own.
     *
     * @param kind what it is about
     * @param due the day that matters, or nothing
     */
    record NoticeGiven(NoticeKind kind, @Nullable LocalDate due, Instant at) implements CareFact {}

    /**
     * Somebody did this. It always goes with another fact and is no revision of its own.
     *
     * @param act what, who and why
     */
    record ActNoted(Act act) implements CareFact {
        @Override
        public Instant at() {
            return act.at();
        }
    }
}
