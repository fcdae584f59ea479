package org.alliancementors.faults.history;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody tried, once.
 *
 * @param began when it was sent
 * @param took until it was answered or given up
 * @param action what was tried: {@code request}, {@code cancel}, {@code assign} …
 * @param key the same for all attempts at the same thing
 * @param outcome what is known of it
 * @param status of the answer, 0 without one
 * @param retryAfter header of the answer, or null
 * @param mission which mission it made or was about, as far as known, or null
 */
public record Attempt(
        Instant began,
        Duration took,
        String action,
        String key,
        Outcome outcome,
        int status,
        @Nullable String retryAfter,
        @Nullable String mission) {

    /** What requests for missions are called. */
    public static final String REQUEST = "request";
    /** A mentor's yes; the key is the path of the link in the mail. */
    public static final String ACCEPT = "accept";
    /** A mentor's no. */
    public static final String DECLINE = "decline";
    /** A yes taken back. */
    public static final String UNDO = "undo";

    /** What is known after an attempt. */
    public enum Outcome {
        /** Done. */
        OK,
        /** Not done, and it will not be. */
        REFUSED,
        /** Done or not: no answer, or one that does not say. Tried again with the same key. */
        UNKNOWN
    }

    /** When it was over. */
    public Instant ended() {
        return began.plus(took);
    }

    /** Whether a mission was asked for and the answer was yes. */
    public boolean isTaken() {
        return action.equals(REQUEST) && outcome == Outcome.OK && mission != null;
    }
}
