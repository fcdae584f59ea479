package org.alliancementors.matching.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Wish;
import org.jspecify.annotations.Nullable;

/** What happens to a case. Some of it others learn; all of it is how the case changes. */
public sealed interface CaseFact {

    /** A mentor is wanted from now on. */
    record SearchBegun(Wish wish, Instant at) implements CaseFact {}

    /** A mentor is asked. */
    record MentorOffered(Offer offer) implements CaseFact {}

    /** A mentor who had said yes to the desk comes, without having been asked by us. The yes cannot be taken back by itself. */
    record MentorAgreed(Offer offer, Instant at) implements CaseFact {}

    /** The mentor said yes; until {@code finalAt} they can take it back. */
    record OfferAccepted(int attempt, MentorId mentor, Instant at, Instant finalAt) implements CaseFact {

        /** A yes that cannot be taken back. */
        public OfferAccepted(int attempt, MentorId mentor, Instant at) {
            this(attempt, mentor, at, at);
        }
    }

    /** The mentor took the yes back: the offer is open again with the time that it had. */
    record OfferReopened(Offer offer, Instant at) implements CaseFact {}

    /** The mentor said no and can still take it back. */
    record DeclineNoted(int attempt, MentorId mentor, Declining declining) implements CaseFact {}

    /** The mentor took the no back. */
    record DeclineTakenBack(int attempt, MentorId mentor, Instant at) implements CaseFact {}

    /** An attempt was left: the place with the mentor goes back. */
    sealed interface AttemptLeft extends CaseFact {

        /** Which attempt. */
        int attempt();

        /** Who was asked. */
        MentorId mentor();

        /** When it was left. */
        Instant at();

        /** How it ended. */
        default PastAttempt.Ending ending() {
            return switch (this) {
                case OfferDeclined declined -> PastAttempt.Ending.DECLINED;
                case OfferExpired expired -> PastAttempt.Ending.EXPIRED;
                case OfferWithdrawn withdrawn ->
                    withdrawn.reason() == WithdrawalReason.UNREACHABLE
                            ? PastAttempt.Ending.UNREACHABLE
                            : PastAttempt.Ending.WITHDRAWN;
                case MissionDone done -> PastAttempt.Ending.COMPLETED;
            };
        }
    }

    /**
     * The mentor said no, before or after accepting, and it counts.
     *
     * @param againFrom from which day on they want to be asked again, or null when at any time
     */
    record OfferDeclined(
            int attempt,
            MentorId mentor,
            DeclineReason reason,
            @Nullable LocalDate againFrom,
            Instant at) implements AttemptLeft {

        /** The mentor may be asked again at any time. */
        public OfferDeclined(int attempt, MentorId mentor, DeclineReason reason, Instant at) {
            this(attempt, mentor, reason, null, at);
        }
    }

    /** The mentor did not answer in time. */
    record OfferExpired(int attempt, MentorId mentor, Instant at) implements AttemptLeft {}

    /** It was taken back, not by the mentor. */
    record OfferWithdrawn(int attempt, MentorId mentor, WithdrawalReason reason, Instant at) implements AttemptLeft {}

    /** The mentor did what they were there for. */
    record MissionDone(int attempt, MentorId mentor, Instant at) implements AttemptLeft {}

    /** Nobody can be asked: the desk has the case. */
    record DeskAsked(Waiting.Reason reason, int asked, Map<Exclusion, Integer> excluded, Instant at, Instant retryAt)
            implements CaseFact {}

    /** Nothing came of a search this time; it is tried again later. */
    record SearchPutOff(Instant until) implements CaseFact {}

    /** A mentor whom no mail had reached can be asked again. */
    record MentorReachable(MentorId mentor, Instant at) implements CaseFact {}

    /** What the case owed a mentor's document is done. */
    record DueSettled(Due due) implements CaseFact {}

    /** The mission is wanted differently. */
    record WishAmended(Wish wish, Instant at) implements CaseFact {}

    /** The mentor who accepted can come all the same after the change that was made then. */
    record MentorRechecked(Instant since) implements CaseFact {}

    /** A second mentor is asked to stand by. */
    record StandbyAsked(Standby standby) implements CaseFact {}

    /** They agreed. */
    record StandbyAgreed(int number, MentorId mentor, Instant at) implements CaseFact {}

    /**
     * Who was asked to stand by, or did, no longer does; never because they stepped in.
     *
     * @param againFrom from which day on they want to be asked again, or null when they said nothing of it
     */
    record StandbyEnded(
            int number,
            MentorId mentor,
            PastStandby.Ending ending,
            @Nullable LocalDate againFrom,
            Instant at) implements CaseFact {}

    /** Who stood by is the mission's mentor from now on, in this attempt. */
    record StandbySteppedIn(int number, int attempt, MentorId mentor, Instant at) implements CaseFact {}

    /** Nobody is asked to stand by before this time; not at all when null. */
    record StandbyPutOff(@Nullable Instant until) implements CaseFact {}

    /** Whoever read the case before this must not write it any more. */
    record ClaimsFenced() implements CaseFact {}

    /** The mission is over. */
    record CaseClosed(Closure closure) implements CaseFact {

        /** It was cancelled. */
        public CaseClosed(Instant at) {
            this(new Closure(Closure.How.CANCELLED, at));
        }
    }

    /**
     * The desk did something; what else follows from it stands in the facts before this one.
     *
     * @param agreed whether the desk passes on a yes that the mentor has given
     * @param waitingBefore why the case lay at the desk, where the act ends that, or null
     */
    record DeskActed(
            DeskAct.Kind kind,
            String by,
            Instant at,
            @Nullable MentorId mentor,
            boolean agreed,
            String reason,
            @Nullable Instant until,
            @Nullable Waiting waitingBefore)
            implements CaseFact {}

    /** Why a mentor declined. */
    enum DeclineReason {
        /** No time. */
        NO_TIME,
        /** Too far away. */
        TOO_FAR,
        /** The topic does not fit. */
        TOPIC,
        /** Not impartial. */
        BIASED,
        /** Anything else, or not told. */
        OTHER
    }

    /** Why an offer or assignment was taken back. */
    enum WithdrawalReason {
        /** The mission was cancelled. */
        MISSION_CANCELLED,
        /** The mission is done, by somebody else. */
        MISSION_COMPLETED,
        /** The mission was moved or is wanted differently. */
        MISSION_CHANGED,
        /** The mentor left the programme. */
        MENTOR_WITHDRAWN,
        /** A mail to the mentor did not arrive. */
        UNREACHABLE,
        /** The desk decided otherwise. */
        BY_DESK
    }
}
