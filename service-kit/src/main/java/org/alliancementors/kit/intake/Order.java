package org.alliancementors.kit.intake;

/** Which records of an aggregate are applied. */
public enum Order {
    /** Each one, one after the other; what comes too early waits behind the gap. */
    STRICT,
    /** Only newer ones, since each carries the whole state (a compacted topic); gaps are normal. */
    LATEST
}
