package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.matching.fit.Score;
import org.alliancementors.matching.fit.Stead;
import org.alliancementors.matching.fit.Term;
import org.jspecify.annotations.Nullable;

/**
 * A mentor who is asked, with the grounds.
 *
 * @param attempt which attempt of the mission
 * @param mentor who is asked
 * @param preferred whether the mission named them
 * @param round the round that decided, or null where none did: the desk chose, or they stood by at first
 * @param policyVersion version of the policy that weighed
 * @param addends points per term
 * @param distanceKm whole kilometres between the two places
 * @param offeredAt when they were picked
 * @param remindAt when to remind them
 * @param expiresAt when the offer lapses
 * @param stead for whom they were asked first, or null
 */
public record Offer(
        int attempt,
        MentorId mentor,
        boolean preferred,
        @Nullable RoundId round,
        int policyVersion,
        Map<Term, Integer> addends,
        int distanceKm,
        Instant offeredAt,
        Instant remindAt,
        Instant expiresAt,
        @Nullable Stead stead) {

    /** Copies the map. */
    public Offer {
        addends = Map.copyOf(addends);
    }

    /** An offer to somebody who stands for nobody else. */
    public Offer(
            int attempt,
            MentorId mentor,
            boolean preferred,
            @Nullable RoundId round,
            int policyVersion,
            Map<Term, Integer> addends,
            int distanceKm,
            Instant offeredAt,
            Instant remindAt,
            Instant expiresAt) {
        this(
                attempt,
                mentor,
                preferred,
                round,
                policyVersion,
                addends,
                distanceKm,
                offeredAt,
                remindAt,
                expiresAt,
                null);
    }

    /** The same grounds, for this attempt. */
    Offer inAttempt(int number) {
        return new Offer(
                number,
                mentor,
                preferred,
                round,
                policyVersion,
                addends,
                distanceKm,
                offeredAt,
                remindAt,
                expiresAt,
                stead);
    }

    /** Sum of the points. */
    public int score() {
        return new Score(addends).total();
    }
}
