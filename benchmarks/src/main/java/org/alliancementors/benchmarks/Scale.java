package org.alliancementors.benchmarks;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How much is measured.
 *
 * @param mentors the largest pool, a power of ten
 * @param searches measured per run
 * @param runs per figure
 * @param warmUp how long each search is repeated before it counts
 * @param iteration of JMH, how long each
 * @param attempts to claim
 * @param mentorsClaimed with whom places are claimed
 * @param processes that claim
 * @param threads that claim, over all processes
 * @param charts where the charts go
 */
record Scale(
        int mentors,
        int searches,
        int runs,
        Duration warmUp,
        Duration iteration,
        int attempts,
        int mentorsClaimed,
        int processes,
        int threads,
        Path charts) {

    static final long SEED = 20_260_302;

    static Scale full(Path charts) {
        return new Scale(
                1_000_000, 5_000, 9, Duration.ofSeconds(4), Duration.ofMillis(500), 1_000_000, 1_000, 4, 32, charts);
    }

    static Scale tiny(Path charts) {
        return new Scale(1_000, 20, 1, Duration.ZERO, Duration.ofMillis(20), 2_000, 20, 1, 2, charts);
    }

    Scale withAttempts(int wanted) {
        return new Scale(
                mentors, searches, runs, warmUp, iteration, wanted, mentorsClaimed, processes, threads, charts);
    }

    /** The largest pool in the names of the figures: {@code 1m} for a million, {@code 1k} for a thousand. */
    String pool() {
        if (mentors % 1_000_000 == 0) {
            return mentors / 1_000_000 + "m";
        }
        return mentors % 1_000 == 0 ? mentors / 1_000 + "k" : Integer.toString(mentors);
    }
}
