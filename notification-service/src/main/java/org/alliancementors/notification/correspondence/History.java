package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was tried so far.
 *
 * @param deliveries the latest attempts, oldest first, at most {@value #KEPT}
 * @param failures attempts that count against the mail
 * @param firstFailure when the first of them was, or null
 * @param ambiguities hand-overs that may have produced a copy nobody confirmed
 */
public record History(
        List<Delivery> deliveries, int failures, @Nullable Instant firstFailure, int ambiguities) {

    /** How many attempts are kept. */
    static final int KEPT = 40;

    /** Nothing was tried yet. */
    public static final History NONE = new History(List.of(), 0, null, 0);

    /** Keeps a copy. */
    public History {
        deliveries = List.copyOf(deliveries);
    }

    History plus(Delivery delivery) {
        var all = Stream.concat(deliveries.stream(), Stream.of(delivery)).toList();
        return new History(
                all.size() > KEPT ? all.subList(all.size() - KEPT, all.size()) : all,
                failures,
                firstFailure,
                ambiguities);
    }

    History failed(Instant at) {
        return new History(deliveries, failures + 1, firstFailure == null ? at : firstFailure, ambiguities);
    }

    History unclear() {
        return new History(deliveries, failures, firstFailure, ambiguities + 1);
    }
}
