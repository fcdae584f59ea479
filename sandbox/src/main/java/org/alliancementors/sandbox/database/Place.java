package org.alliancementors.sandbox.database;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Decimal128;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place in the order of an index: a value, and the id of a document that has it, or the place before or behind all of them.
 *
 * @param value as {@link #orderly} gives it
 * @param side -1 before all documents with this value, 0 at one of them, 1 behind them
 * @param id of the document, only at one
 */
record Place(Object value, int side, @Nullable Object id) implements Comparable<Place> {

    /** From here on not every whole number is a double. */
    private static final double EXACT = 0x1p53;

    static Place of(Object value, @Nullable Object id) {
        return new Place(value, 0, id);
    }

    static Place before(Object value) {
        return new Place(value, -1, null);
    }

    static Place behind(Object value) {
        return new Place(value, 1, null);
    }

    /**
     * The value as it is compared, or null when its place is not beyond doubt, or a condition on it asks for more than an order:
     * texts, times, truths and everyday numbers have one.
     */
    static @Nullable Object orderly(@Nullable Object value) {
        if (value instanceof Number number) {
            double everyday = number instanceof Decimal128 ? Double.NaN : number.doubleValue();
            // adding zero makes of both zeroes the same
            return Math.abs(everyday) < EXACT ? (Object) (everyday + 0.0) : null;
        }
        return value instanceof String || value instanceof Instant || value instanceof Boolean ? value : null;
    }

    @Override
    public int compareTo(Place other) {
        int byValue = ValueComparator.asc().compare(value, other.value);
        if (byValue != 0) {
            return byValue;
        }
        int bySide = Integer.compare(side, other.side);
        return bySide != 0 ? bySide : ValueComparator.asc().compare(id, other.id);
    }
}
