package org.alliancementors.missions.story;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.missions.story.Forecast.Search;

/** Says from the stored history how long requests of a kind take to find somebody. */
public final class Forecasting {

    /** Searches older than this say little about today. */
    public static final Duration LOOKS_BACK = Duration.ofDays(730);

    /** Searches younger than this may yet find somebody late, so they would make the forecast too dark. */
    public static final Duration TIME_TO_FIND = Duration.ofDays(Forecast.LONGEST_DAYS);

    private static final int MOST_SEARCHES = 1000;

    private final Searches searches;
    private final InstantSource clock;

    /** Puts it together. */
    public Forecasting(Searches searches, InstantSource clock) {
        this.searches = searches;
        this.clock = clock;
    }

    /** Where the searches of the past are found. */
    @FunctionalInterface
    public interface Searches {

        /**
         * Searches of this kind that began in between, the youngest first; without those that were cancelled before anybody was
         * found.
         *
         * @param kind of the mission
         * @param from earliest beginning
         * @param until latest beginning, exclusive
         * @param most at most so many
         */
        List<Search> of(MissionKind kind, java.time.Instant from, java.time.Instant until, int most);
    }

    /** What requests of this kind may expect; empty where too little is known. */
    public Optional<Forecast> forecast(MissionKind kind) {
        var now = clock.instant();
        return Forecast.of(searches.of(kind, now.minus(LOOKS_BACK), now.minus(TIME_TO_FIND), MOST_SEARCHES));
    }
}
