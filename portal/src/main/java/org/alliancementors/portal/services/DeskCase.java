package org.alliancementors.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case as the desk sees it.
 *
 * @param mission its mission's id
 * @param state where the search stands
 * @param attempt number of the attempt that is made or stands
 * @param current who is asked or comes
 * @param waiting why it lies at the desk
 * @param candidates who could be asked now, the best first
 * @param excluded who could not
 * @param policyVersion under which policy that was judged
 * @param snoozedUntil until when the desk does not want to see it
 * @param acts what the desk did, oldest first
 * @param undoableUntil until when the last act that stands can be taken back
 * @param mentorAbsent whether who is asked or comes is away on all possible days
 */
public record DeskCase(
        String mission,
        String state,
        int attempt,
        @Nullable Attempt current,
        DeskCases.@Nullable Waiting waiting,
        @Nullable List<Candidate> candidates,
        @Nullable List<Excluded> excluded,
        int policyVersion,
        @Nullable Instant snoozedUntil,
        @Nullable List<Acted> acts,
        @Nullable Instant undoableUntil,
        boolean mentorAbsent) {

    /** Who could be asked now, the best first. */
    public List<Candidate> ranking() {
        return candidates == null ? List.of() : candidates;
    }

    /** Who could not be asked. */
    public List<Excluded> outside() {
        return excluded == null ? List.of() : excluded;
    }

    /** What the desk did, oldest first. */
    public List<Acted> deeds() {
        return acts == null ? List.of() : acts;
    }

    /**
     * The mentor who is asked or comes.
     *
     * @param attempt number of the attempt
     * @param mentor who
     * @param preferred whether the mission named them
     * @param round in which round that was decided; null where the desk decided
     * @param addends points per term
     * @param score their sum
     * @param distanceKm whole kilometres
     * @param offeredAt since when they are asked
     * @param expiresAt until when their answer counts
     * @param acceptedAt since when they come
     */
    public record Attempt(
            int attempt,
            String mentor,
            boolean preferred,
            @Nullable String round,
            @Nullable Map<String, Integer> addends,
            int score,
            int distanceKm,
            @Nullable Instant offeredAt,
            @Nullable Instant expiresAt,
            @Nullable Instant acceptedAt) {}

    /**
     * Somebody who could be asked.
     *
     * @param rank from 1
     * @param mentor who
     * @param preferred whether the mission named them
     * @param current whether they are asked or come already
     * @param addends points per term
     * @param total their sum
     * @param distanceKm whole kilometres
     * @param freePlaces places that are free
     * @param capacity places that there are
     * @param answerBy until when they could answer if they were asked now
     * @param stead for whom they would be asked first
     */
    public record Candidate(
            int rank,
            String mentor,
            boolean preferred,
            boolean current,
            @Nullable Map<String, Integer> addends,
            int total,
            int distanceKm,
            int freePlaces,
            int capacity,
            @Nullable Instant answerBy,
            @Nullable Stead stead) {}

    /**
     * For whom somebody is asked first.
     *
     * @param role as what
     * @param of for whom
     */
    public record Stead(@Nullable String role, @Nullable String of) {}

    /**
     * Somebody who could not be asked.
     *
     * @param mentor who
     * @param reason the first rule that excludes them
     * @param obstacles all that would have had to differ
     * @param answerBy until when they could answer if the desk had them asked now
     */
    public record Excluded(
            String mentor,
            String reason,
            @Nullable List<Obstacle> obstacles,
            @Nullable Instant answerBy) {

        /** All that would have had to differ. */
        public List<Obstacle> all() {
            return obstacles == null ? List.of() : obstacles;
        }
    }

    /**
     * What would have had to differ.
     *
     * @param rule which rule
     * @param value what is
     * @param limit what may be
     * @param from first day on which it would be otherwise
     * @param specialties any of which would suffice
     * @param format in which the mentor would have to work
     */
    public record Obstacle(
            String rule,
            @Nullable Integer value,
            @Nullable Integer limit,
            @Nullable LocalDate from,
            @Nullable List<String> specialties,
            @Nullable String format) {}

    /**
     * What the desk did.
     *
     * @param number from 1
     * @param kind what
     * @param by name of who did it
     * @param at when
     * @param mentor whom it was about
     * @param agreed whether the desk passed on the mentor's yes
     * @param reason why, in their words
     * @param until until when, for what lasts
     * @param undone number of the act that took it back
     */
    public record Acted(
            int number,
            String kind,
            @Nullable String by,
            Instant at,
            @Nullable String mentor,
            boolean agreed,
            @Nullable String reason,
            @Nullable Instant until,
            @Nullable Integer undone) {

        /** Without the reason. */
        @Override
        public String toString() {
            return "Acted[" + number + " " + kind + "]";
        }
    }
}
