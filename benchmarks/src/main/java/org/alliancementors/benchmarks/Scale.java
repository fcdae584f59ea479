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
        int attempts,
        int mentorsClaimed,
        int processes,
        int threads,
        Path charts) {

    static final long SEED = 20_260_302;

    static Scale full(Path charts) {
        return new Scale(1_000_000, 5_000, 9, Duration.ofSeconds(4), 1_000_000, 1_000, 4, 32, charts);
    }

    static Scale tiny(Path charts) {
        return new Scale(1_000, 20, 1, Duration.ZERO, 2_000, 20, 1, 2, charts);
    }

    Scale withAttempts(int wanted) {
        return new Scale(mentors, searches, runs, warmUp, wanted, mentorsClaimed, processes, threads, charts);
    }
}
