package org.alliancementors.faults.proxy;

import java.nio.charset.StandardCharsets;

/** Looks on while answers pass a proxy; called by many threads. */
public interface Tap {

    /** Sees nothing, and leaves it to chance which answers are swallowed. */
    Tap BLIND = new Tap() {};

    /** One for a new connection, which remembers what it has to. */
    default Tap ofConnection() {
        return this;
    }

    /** Whether this answer may be swallowed. */
    default boolean mayBeSwallowed(String answer) {
        return true;
    }

    /** Bytes were given to the client's socket. */
    default void passed(String answer) {}

    /** The connection was reset, or the client was gone: what was passed just before was perhaps never read. */
    default void reset() {}

    /** Bytes as text, one character for each. */
    static String text(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
