package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.List;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Period;
import org.jspecify.annotations.Nullable;

/** Why an act of the desk cannot be. Nothing was changed. */
public sealed interface DeskRefusal {

    /** The mission takes place no more. */
    record Closed() implements DeskRefusal {}

    /** The mission is done. */
    record Completed() implements DeskRefusal {}

    /** Matching has never heard of the mentor. */
    record MentorUnknown(MentorId mentor) implements DeskRefusal {}

    /** The mentor left the programme. */
    record MentorLeft(MentorId mentor) implements DeskRefusal {}

    /** All places with the mentor are taken; the desk cannot go beyond. */
    record MentorFull(MentorId mentor, int capacity) implements DeskRefusal {}

    /**
     * The mentor is away on all possible days and the desk did not say that this is all right.
     *
     * @param mentor who
     * @param days when they are away, as far as the mission is concerned
     */
    record MentorAway(MentorId mentor, List<Period> days) implements DeskRefusal {

        /** Copies the list. */
        public MentorAway {
            days = List.copyOf(days);
        }
    }

    /** The mentor is asked already, or has accepted. */
    record MentorIsTheirs(MentorId mentor, boolean accepted) implements DeskRefusal {}

    /** The search holds a place with the mentor for this very attempt and is about to ask them. */
    record MentorAboutToBeAsked(MentorId mentor) implements DeskRefusal {}

    /** The mentor is excluded already. */
    record MentorExcluded(MentorId mentor) implements DeskRefusal {}

    /** The mission is not at the desk: somebody is looked for already. */
    record Searching() implements DeskRefusal {}

    /** A mentor has accepted: there is nothing to search for. */
    record Accepted(MentorId mentor) implements DeskRefusal {}

    /** A case can be put out of sight until a time in the future, and not for ever. */
    record SnoozeOutOfRange(Instant until, Instant latest) implements DeskRefusal {}

    /** The desk did nothing that stands. */
    record NothingToUndo() implements DeskRefusal {}

    /** The act was too long ago. */
    record TooLateToUndo(DeskAct act, Instant undoableUntil) implements DeskRefusal {}

    /**
     * What followed from the act cannot be taken back.
     *
     * @param act which act
     * @param since what followed
     * @param mentor with whom, or null
     */
    record Followed(DeskAct act, Event since, @Nullable MentorId mentor) implements DeskRefusal {}

    /** What can follow from an act. */
    enum Event {
        /** The mentor accepted. */
        ACCEPTED,
        /** The mentor declined. */
        DECLINED,
        /** The mentor did not answer in time. */
        EXPIRED,
        /** The attempt was taken back otherwise. */
        WITHDRAWN,
        /** A mail to the mentor did not arrive. */
        UNREACHABLE,
        /** Somebody was asked. */
        ASKED,
        /** The mission was done. */
        COMPLETED,
        /** The offer that the act took back cannot be renewed. */
        TAKEN_BACK
    }
}
