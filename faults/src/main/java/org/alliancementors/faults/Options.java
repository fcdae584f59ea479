package org.alliancementors.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How much of a campaign there is.
 *
 * @param seed decides everything
 * @param time for faults; start and end come on top
 * @param faults at most so many
 * @param pause between two requests
 * @param directory for data and logs; emptied before
 */
record Options(long seed, Duration time, int faults, Duration pause, Path directory) {

    /** In what a run is asked for. */
    static final String USAGE = "--seed N --minutes M [--faults N] [--every MILLIS] [--plan] | --planted [BUG...]";

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    static Options of(List<String> words) {
        long minutes = number(words, "--minutes", 10);
        return new Options(
                number(words, "--seed", 1),
                Duration.ofMinutes(minutes),
                (int) number(words, "--faults", Integer.MAX_VALUE),
                Duration.ofMillis(number(words, "--every", 700)),
                Path.of("faults", "target", "campaign"));
    }

    private static long number(List<String> words, String name, long otherwise) {
        int at = words.indexOf(name);
        if (at < 0) {
            return otherwise;
        }
        if (at + 1 == words.size() || !words.get(at + 1).matches("\\d{1,18}")) {
            throw new IllegalArgumentException("%s needs a whole number: %s".formatted(name, USAGE));
        }
        return Long.parseLong(words.get(at + 1));
    }
}
