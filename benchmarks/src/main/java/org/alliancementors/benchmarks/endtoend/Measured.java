package org.alliancementors.benchmarks.endtoend;

import java.util.List;
import java.util.Map;
import org.alliancementors.benchmarks.Spread;

/**
 * What was measured of one way.
 *
 * @param window missions under way at a time at its best
 * @param perSecond missions that came all the way in a second, by round
 * @param paced latencies at parts of that, in the order of {@link EndToEndScale#PERCENT}
 * @param memory resident bytes by process after the rounds
 * @param cpu seconds of processor time by process over the rounds, the surroundings among them
 * @param missions of the rounds
 * @param bytesPerMail mean size
 */
record Measured(
        int window,
        Spread perSecond,
        List<Stretch> paced,
        Map<String, Long> memory,
        Map<String, Double> cpu,
        int missions,
        long bytesPerMail) {

    private static final double BYTES_PER_MB = 1e6;

    /** All processes that are its own, megabytes. */
    double megabytes() {
        return memory.values().stream().mapToLong(Long::longValue).sum() / BYTES_PER_MB;
    }

    /** Milliseconds of a process for each mission. */
    double cpuMillis(String process) {
        return cpu.getOrDefault(process, 0.0) * 1_000 / Math.max(1, missions);
    }
}
