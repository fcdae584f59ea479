package org.alliancementors.sandbox.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of the order of an index that holds every value that meets a condition.
 *
 * @param from where it begins, null for the beginning of the order
 * @param to where it ends, null for the end of the order
 */
record Stretch(@Nullable Place from, @Nullable Place to) {

    /** The stretches for a value, {@code $eq} or {@code $in}; empty for another condition, or values without a place. */
    static Optional<List<Stretch>> exact(@Nullable Object condition) {
        if (!(condition instanceof Document operators)) {
            return at(condition).map(List::of);
        }
        if (operators.containsKey("$eq")) {
            return at(operators.get("$eq")).map(List::of);
        }
        if (!(operators.get("$in") instanceof Collection<?> values)) {
            return Optional.empty();
        }
        var stretches = new ArrayList<Stretch>();
        values.forEach(value -> at(value).ifPresent(stretches::add));
        return stretches.size() == values.size() ? Optional.of(stretches) : Optional.empty();
    }

    /** The stretch between {@code $gt} or {@code $gte} and {@code $lt} or {@code $lte}, one end at least. */
    static Optional<Stretch> range(@Nullable Object condition) {
        if (!(condition instanceof Document operators)) {
            return Optional.empty();
        }
        Object above = Place.orderly(operators.get("$gt"));
        Object atLeast = Place.orderly(operators.get("$gte"));
        Object below = Place.orderly(operators.get("$lt"));
        Object atMost = Place.orderly(operators.get("$lte"));
        Place from = above != null ? Place.behind(above) : atLeast != null ? Place.before(atLeast) : null;
        Place to = below != null ? Place.before(below) : atMost != null ? Place.behind(atMost) : null;
        return from == null && to == null ? Optional.empty() : Optional.of(new Stretch(from, to));
    }

    private static Optional<Stretch> at(@Nullable Object value) {
        return Optional.ofNullable(Place.orderly(value))
                .map(orderly -> new Stretch(Place.before(orderly), Place.behind(orderly)));
    }
}
