package org.alliancementors.events.codes;

/** What an alliance wants a mentor to do. */
public enum MissionKind {
    /** Plan and moderate the founding of an alliance. */
    FOUNDING,
    /** Win businesses as partners. */
    WINNING_BUSINESSES,
    /** Give a talk at an event. */
    TALK,
    /** Moderate an event. */
    MODERATION,
    /** Advise on a question. */
    ADVICE,
    /** Help an alliance to develop further. */
    DEVELOPMENT
}
