package org.alliancementors.missions.story;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.alliancementors.missions.HistoryEntry.Happening;
import org.alliancementors.places.GermanTime;

/** Counts the missions of the last months. Reads at most {@value #MOST_MISSIONS}, the newest. */
public final class CountingMissions {

    /** More are not counted. */
    public static final int MOST_MISSIONS = 10_000;

    private final Figures figures;
    private final InstantSource clock;

    /** Puts it together. */
    public CountingMissions(Figures figures, InstantSource clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** Where the numbers come from. */
    public interface Figures {

        /** What is known of the missions that began since then, the newest first. */
        List<Statistics.Row> since(Instant from, int most);

        /** How often mentors were asked, and what came of it, in the missions that began since then. */
        Map<Happening, Long> answers(Instant from);
    }

    /** The numbers of the missions that began in the last so many months. */
    public Statistics count(int months) {
        Instant from =
                clock.instant().atZone(GermanTime.ZONE).minusMonths(months).toInstant();
        return Statistics.of(from, figures.since(from, MOST_MISSIONS), figures.answers(from));
    }
}
