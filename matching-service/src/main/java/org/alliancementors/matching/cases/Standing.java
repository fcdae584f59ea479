package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.Optional;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.places.Hold;
import org.jspecify.annotations.Nullable;

/**
 * Where a question stands.
 *
 * @param answer where
 * @param undoUntil until when the answer can be taken back, or null when it cannot (any more)
 */
public record Standing(Answer answer, @Nullable Instant undoUntil) {

    /** Of something that cannot be taken back. */
    public static Standing of(Answer answer) {
        return new Standing(answer, null);
    }

    /** Where the question stands in a case. */
    static Standing of(Case state, Question question, Instant now) {
        return question.role() == Hold.Role.STANDBY ? ofStandby(state, question) : ofOffer(state, question, now);
    }

    /** What the mentor was offered, also when it is over. */
    static Optional<Offer> offer(Case state, Question question) {
        if (question.role() == Hold.Role.STANDBY) {
            return state.standbys()
                    .current(question.number())
                    .filter(one -> one.mentor().equals(question.mentor()))
                    .map(Standby::offer);
        }
        return state.names(question.mentor(), question.number())
                ? Optional.ofNullable(state.offer())
                : past(state, question).map(PastAttempt::offer);
    }

    /** The attempt that this mentor has accepted, the present one before those that were left. */
    static int accepted(Case state, MentorId mentor) {
        Offer offer = state.offer();
        if (offer != null && state.acceptedAt() != null && offer.mentor().equals(mentor)) {
            return offer.attempt();
        }
        return state.past().stream()
                .filter(left ->
                        left.acceptedAt() != null && left.offer().mentor().equals(mentor))
                .mapToInt(left -> left.offer().attempt())
                .max()
                .orElse(AnsweringOffers.NO_ATTEMPT);
    }

    private static Standing ofOffer(Case state, Question question, Instant now) {
        if (state.names(question.mentor(), question.number())) {
            Instant undoUntil = Answers.undoUntil(state).filter(now::isBefore).orElse(null);
            if (state.declining() != null) {
                return new Standing(Answer.DECLINED, undoUntil);
            }
            return state.status() == Case.Status.ACCEPTED ? new Standing(Answer.ACCEPTED, undoUntil) : of(Answer.OPEN);
        }
        return of(past(state, question)
                .map(left -> switch (left.ending()) {
                    case DECLINED -> Answer.DECLINED;
                    case EXPIRED -> Answer.EXPIRED;
                    case WITHDRAWN, UNREACHABLE -> Answer.WITHDRAWN;
                    case COMPLETED -> Answer.COMPLETED;
                })
                .orElse(Answer.OTHER));
    }

    private static Standing ofStandby(Case state, Question question) {
        var current = state.standbys().current();
        if (current != null && state.standbys().names(question.mentor(), question.number())) {
            return of(current.agreedAt() == null ? Answer.OPEN : Answer.ACCEPTED);
        }
        return of(state.standbys().past().stream()
                .filter(left ->
                        left.number() == question.number() && left.mentor().equals(question.mentor()))
                .findFirst()
                .map(left -> switch (left.ending()) {
                    case DECLINED -> Answer.DECLINED;
                    case EXPIRED -> Answer.EXPIRED;
                    case STEPPED_IN -> Answer.ACCEPTED;
                    case NOT_NEEDED, MENTOR_WITHDRAWN, UNREACHABLE, BY_DESK -> Answer.WITHDRAWN;
                })
                .orElse(Answer.OTHER));
    }

    private static Optional<PastAttempt> past(Case state, Question question) {
        return state.past().stream()
                .filter(left -> left.offer().attempt() == question.number()
                        && left.offer().mentor().equals(question.mentor()))
                .findFirst();
    }
}
