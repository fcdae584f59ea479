package org.alliancementors.benchmarks.mail;

import java.util.Map;

/**
 * What one round of sending came to.
 *
 * @param tally of the mail server
 * @param cpu seconds of processor time that each process took meanwhile, by its name
 */
record Round(Tally tally, Map<String, Double> cpu) {

    /** Milliseconds of a process for each mail. */
    double cpuMillis(String process) {
        return cpu.getOrDefault(process, 0.0) * 1_000 / Math.max(1, tally.mails());
    }
}
