package org.alliancementors.matching.cases;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.jspecify.annotations.Nullable;

/**
 * One act of the desk, kept for good.
 *
 * @param number from 1
 * @param kind what was done
 * @param by subject of the token of whoever did it: an id, no name
 * @param at when
 * @param attempt the mission's attempt after the act: that of the offer where somebody was assigned, else the one that is
 *     made next or stands
 * @param mentor the mentor it was about, or null
 * @param agreed whether the desk passed on the yes of the mentor whom it assigned
 * @param reason the desk's words; they stay in this service
 * @param until until when, for what lasts, or null
 * @param waiting why the case lay at the desk before, where the act ended that, or null; undoing brings it back
 * @param undone number of the act that took it back, or null
 */
public record DeskAct(
        int number,
        Kind kind,
        String by,
        Instant at,
        int attempt,
        @Nullable MentorId mentor,
        boolean agreed,
        String reason,
        @Nullable Instant until,
        @Nullable Waiting waiting,
        @Nullable Integer undone) {

    /** What a desk can do with a case. */
    public enum Kind {
        /** Assigned a mentor of its choice. */
        ASSIGN,
        /** Passed on the yes of the mentor who was asked. */
        ACCEPT,
        /** Excluded a mentor. */
        EXCLUDE,
        /** Put the case back to the search. */
        SEARCH,
        /** Put it out of sight for a while. */
        SNOOZE,
        /** Took its last act back. */
        UNDO
    }

    /** Whether it was neither taken back nor is a taking back itself. */
    public boolean stands() {
        return undone == null && kind != Kind.UNDO;
    }

    /** The same, taken back by the act of this number. */
    DeskAct undoneBy(int act) {
        return new DeskAct(number, kind, by, at, attempt, mentor, agreed, reason, until, waiting, act);
    }
}
