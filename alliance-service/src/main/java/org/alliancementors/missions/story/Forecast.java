package org.alliancementors.missions.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long it took others like it: most found somebody within so many days. Only said with enough of them.
 *
 * @param days within so many days, 1 or more
 * @param percent so many of a hundred found somebody by then
 * @param cases out of so many
 */
public record Forecast(int days, int percent, int cases) {

    /** Fewer cases than this say nothing. */
    public static final int FEWEST = 20;

    /** "Most" are at least so many of a hundred. */
    public static final int MOST_PERCENT = 75;

    /** Longer than this is nothing to look forward to. */
    public static final int LONGEST_DAYS = 60;

    /**
     * A search of the past.
     *
     * @param requestedAt when it began
     * @param foundAt when somebody first accepted, or null if nobody did
     */
    public record Search(Instant requestedAt, @Nullable Instant foundAt) {}

    /**
     * The smallest number of days within which most of the searches found somebody; those that never did count, too. Empty with
     * too few searches, or where most took longer than {@link #LONGEST_DAYS}.
     */
    public static Optional<Forecast> of(List<Search> searches) {
        if (searches.size() < FEWEST) {
            return Optional.empty();
        }
        for (int days = 1; days <= LONGEST_DAYS; days++) {
            var within = Duration.ofDays(days);
            long found = searches.stream()
                    .filter(search -> {
                        var at = search.foundAt();
                        return at != null && !at.isAfter(search.requestedAt().plus(within));
                    })
                    .count();
            int percent = Math.toIntExact(100 * found / searches.size());
            if (percent >= MOST_PERCENT) {
                return Optional.of(new Forecast(days, percent, searches.size()));
            }
        }
        return Optional.empty();
    }
}
