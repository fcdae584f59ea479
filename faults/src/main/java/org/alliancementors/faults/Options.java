package org.alliancementors.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancementors.faults.plan.Kind;

/**
 * How much of a campaign there is.
 *
 * @param seed decides everything
 * @param time for faults; start and end come on top
 * @param faults at most so many
 * @param pause between two requests
 * @param directory for data and logs; emptied before
 * @param only the kinds of faults that there shall be
 * @param earlier the folder of an earlier state of the project, built; empty where there is none
 */
record Options(
        long seed, Duration time, int faults, Duration pause, Path directory, Set<Kind> only, Optional<Path> earlier) {

    /** In what a run is asked for. */
    static final String USAGE =
            "--seed N --minutes M [--faults N] [--every MILLIS] [--only KIND,…] [--old FOLDER] [--plan] | --planted [BUG...]";

    /** All kinds of faults, and no earlier build. */
    Options(long seed, Duration time, int faults, Duration pause, Path directory) {
        this(seed, time, faults, pause, directory, EnumSet.allOf(Kind.class), Optional.empty());
    }

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
                Path.of("faults", "target", "campaign"),
                word(words, "--only").map(Options::kinds).orElseGet(() -> EnumSet.allOf(Kind.class)),
                word(words, "--old").map(Path::of));
    }

    private static Set<Kind> kinds(String names) {
        try {
            return Arrays.stream(names.split(","))
                    .map(name -> Kind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "--only takes these, with commas between: %s".formatted(List.of(Kind.values())), e);
        }
    }

    private static Optional<String> word(List<String> words, String name) {
        int at = words.indexOf(name);
        if (at < 0) {
            return Optional.empty();
        }
        if (at + 1 == words.size()) {
            throw new IllegalArgumentException("%s needs a word: %s".formatted(name, USAGE));
        }
        return Optional.of(words.get(at + 1));
    }

    private static long number(List<String> words, String name, long otherwise) {
        String word = word(words, name).orElse(Long.toString(otherwise));
        if (!word.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("%s needs a whole number: %s".formatted(name, USAGE));
        }
        return Long.parseLong(word);
    }
}
