package org.alliancementors.kit.tally;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.alliancementors.kit.store.Change;
import org.jspecify.annotations.Nullable;

/**
 * A number and how it came about: lost, doubled and reordered changes show.
 *
 * @param history what was added, in order
 * @param due when it next needs work
 * @param label taken out of the document when null
 */
public record Tally(
        List<Integer> history,
        @Nullable Instant due,
        @Nullable String label) {

    public static final Tally EMPTY = new Tally(List.of(), null, null);

    public int total() {
        return history.stream().mapToInt(Integer::intValue).sum();
    }

    public Tally plus(int amount) {
        return new Tally(Stream.concat(history.stream(), Stream.of(amount)).toList(), due, label);
    }

    public Tally due(@Nullable Instant at) {
        return new Tally(history, at, label);
    }

    public Tally label(@Nullable String text) {
        return new Tally(history, due, text);
    }

    /** Adds and says so. */
    public Change<Tally, TallyFact> add(int... amounts) {
        Tally next = this;
        for (int amount : amounts) {
            next = next.plus(amount);
        }
        return new Change<>(
                next,
                Arrays.stream(amounts).<TallyFact>mapToObj(TallyFact.Added::new).toList());
    }
}
