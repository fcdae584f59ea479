package org.alliancementors.faults.proxy;

/** What a proxy does with what passes through it. */
public enum Mode {
    /** Passes it on. */
    PASS,
    /** Passes it on later. */
    LATENCY,
    /** Resets what is connected, when it is set and whenever somebody has been connected for half a second. */
    CUT,
    /** Listens no more and resets what is connected. */
    REFUSE,
    /** Takes connections and bytes and passes nothing on until another mode is set. */
    HALF_OPEN,
    /** Passes on what clients send, drops some of the answers, and resets those connections. */
    SWALLOW
}
