package org.alliancementors.events.codes;

/** Whether the mentor should live in the same federal state. Who wishes nothing has no such code. */
public enum StateWish {
    /** One from the same state, who knows its programmes and people. */
    SAME,
    /** Deliberately one from another state, who sees things from outside. */
    OTHER
}
