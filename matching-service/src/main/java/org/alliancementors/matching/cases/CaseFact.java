package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Wish;

/** What happens to a case. Some of it others learn; all of it is how the case changes. */
public sealed interface CaseFact {

    /** A mentor is wanted from now on. */
    record SearchBegun(Wish wish, Instant at) implements CaseFact {}

    /** A mentor is asked. */
    record MentorOffered(Offer offer) implements CaseFact {}

    /** The mentor said yes. */
    record OfferAccepted(int attempt, MentorId mentor, Instant at) implements CaseFact {}

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
            };
        }
    }

    /** The mentor said no, before or after accepting. */
    record OfferDeclined(int attempt, MentorId mentor, DeclineReason reason, Instant at) implements AttemptLeft {}

    /** The mentor did not answer in time. */
    record OfferExpired(int attempt, MentorId mentor, Instant at) implements AttemptLeft {}

    /** It was taken back, not by the mentor. */
    record OfferWithdrawn(int attempt, MentorId mentor, WithdrawalReason reason, Instant at) implements AttemptLeft {}

    /** Nobody can be asked: the desk has the case. */
    record DeskAsked(Waiting.Reason reason, int asked, Map<Exclusion, Integer> excluded, Instant at, Instant retryAt)
            implements CaseFact {}

    /** Nothing came of a search this time; it is tried again later. */
    record SearchPutOff(Instant until) implements CaseFact {}

    /** A place that the case had to give back is given back. */
    record PlaceReleased(MentorId mentor, int attempt) implements CaseFact {}

    /** Whoever read the case before this must not write it any more. */
    record ClaimsFenced() implements CaseFact {}

    /** The mission takes place no more. */
    record CaseClosed(Instant at) implements CaseFact {}

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
        /** The mentor left the programme. */
        MENTOR_WITHDRAWN,
        /** A mail to the mentor did not arrive. */
        UNREACHABLE
    }
}
