package org.alliancementors.matching.fit;

import java.time.LocalDate;
import java.util.Collection;

/**
 * The others, as far as one mentor is weighed against them. Taken from the mentors' documents that a round read, never from
 * an instance's memory, and stored with the round.
 *
 * @param missionsPerMentor mean of the missions that the mentors of a round accepted in the last twelve months; NaN when
 *     unknown
 */
public record Pool(double missionsPerMentor) {

    /** Nothing is known of the others. */
    public static final Pool UNKNOWN = new Pool(Double.NaN);

    /** The mean over these mentors; unknown when there are none. The order does not matter. */
    public static Pool of(Collection<TrackRecord> mentors, LocalDate today) {
        long missions = mentors.stream()
                .mapToLong(track -> track.missionsInAYear(today))
                .sum();
        return mentors.isEmpty() ? UNKNOWN : new Pool((double) missions / mentors.size());
    }

    /** Whether nothing is known. */
    public boolean isUnknown() {
        return Double.isNaN(missionsPerMentor);
    }
}
