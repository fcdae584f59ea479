package org.alliancementors.missions;

import java.time.Instant;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.missions.aftermath.AftermathFact;
import org.alliancementors.missions.appointments.AppointmentFact;
import org.jspecify.annotations.Nullable;

/** What a mission has decided; each fact is told to the others exactly once, in this order. */
public sealed interface MissionFact {

    /** When it was decided. */
    Instant at();

    /**
     * Somebody from the public asked.
     *
     * @param reference what people quote
     * @param language language of the mails
     * @param at when
     * @param confirmBefore when it lapses unless confirmed
     */
    record Submitted(MissionReference reference, Language language, Instant at, Instant confirmBefore)
            implements MissionFact {}

    /**
     * A mentor shall be found.
     *
     * @param reference what people quote
     * @param wish what for
     * @param language language of the mails
     * @param at when
     */
    record Requested(MissionReference reference, Wish wish, Language language, Instant at) implements MissionFact {}

    /**
     * It is wanted differently.
     *
     * @param wish the whole wish as it is now
     * @param by who amended it
     * @param at when
     */
    record Amended(Wish wish, Amender by, Instant at) implements MissionFact {}

    /**
     * It will not take place.
     *
     * @param reason who ended it
     * @param at when
     */
    record Cancelled(CancellationReason reason, Instant at) implements MissionFact {}

    /**
     * It is done.
     *
     * @param mentor whose mission it was
     * @param how who said so
     * @param reason why there is no report, in the desk's words, or null where there is one; stays here
     * @param at when
     */
    record Completed(MentorId mentor, How how, @Nullable String reason, Instant at) implements MissionFact {

        /** Leaves the reason out: a log must not hold it. */
        @Override
        public String toString() {
            return "Completed[mentor=%s, how=%s, at=%s]".formatted(mentor, how, at);
        }

        /** What completed it. */
        public enum How {
            /** The mentor's report. */
            REPORTED,
            /** The desk, without a report. */
            BY_DESK
        }
    }

    /**
     * Its initiator has lost the link to its status page.
     *
     * @param number counts this, from 1
     * @param at when
     */
    record StatusLinkAsked(int number, Instant at) implements MissionFact {}

    /**
     * Something about its appointments.
     *
     * @param fact what
     */
    record OfAppointment(AppointmentFact fact) implements MissionFact {

        @Override
        public Instant at() {
            return fact.at();
        }
    }

    /**
     * Something about what comes of it.
     *
     * @param fact what
     */
    record OfAftermath(AftermathFact fact) implements MissionFact {

        @Override
        public Instant at() {
            return fact.at();
        }
    }
}
