package org.alliancementors.notification.preferences;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** The preferences of all readers. Faults of the store are thrown as they come. */
public interface AllPreferences {

    /** Those of many readers, in one read; who has never said anything is missing. */
    Map<Reader, Preferences> of(Collection<Reader> readers);

    /** Those of one reader, {@link Preferences#STANDARD} in version 0 before the first word. */
    Kept of(Reader reader);

    /**
     * Changes them by compare-and-set. A change that changes nothing writes nothing.
     *
     * @param expected the version that must be there, if it matters
     * @param change may run several times
     */
    Changing change(Reader reader, OptionalLong expected, UnaryOperator<Preferences> change);

    /**
     * Preferences as they are kept.
     *
     * @param preferences what was said
     * @param version grows with every change, 0 before the first
     */
    record Kept(Preferences preferences, long version) {}

    /** What came of a change. */
    sealed interface Changing {

        /** It holds. */
        record Changed(Kept kept) implements Changing {}

        /** Somebody changed them in the meantime. */
        record Overtaken(Kept kept) implements Changing {}
    }
}
