package org.alliancementors.benchmarks.endtoend;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How far everything grows.
 *
 * @param missions stored, in ascending order
 * @param mentors there are, in ascending order; each has fifty places, which have to last
 * @param instances of each service that a request goes through, at most
 * @param warmUp load before anything counts
 * @param length of each measurement
 * @param window missions under way at a time
 * @param charts where the charts go
 */
public record GrowthScale(
        List<Integer> missions,
        List<Integer> mentors,
        int instances,
        Duration warmUp,
        Duration length,
        int window,
        Path charts) {

    private static final String MISSIONS = "--missions=";
    private static final String MENTORS = "--mentors=";

    /** Refuses what cannot be measured. */
    public GrowthScale {
        if (missions.isEmpty() || mentors.isEmpty() || instances < 1) {
            throw new IllegalArgumentException("missions %s, mentors %s, instances %d: each must be at least 1"
                    .formatted(missions, mentors, instances));
        }
        missions = List.copyOf(missions);
        mentors = List.copyOf(mentors);
    }

    /** The full scale, changed by {@code --tiny}, {@code --missions=} and {@code --mentors=} with the largest number. */
    public static GrowthScale of(List<String> words) {
        boolean tiny = words.contains("--tiny");
        return new GrowthScale(
                upTo(tiny ? 1_000 : 10_000, number(words, MISSIONS, tiny ? 2_000 : 100_000)),
                upTo(1_000, number(words, MENTORS, tiny ? 1_000 : 100_000)),
                tiny ? 1 : 4,
                Duration.ofSeconds(tiny ? 3 : 40),
                Duration.ofSeconds(tiny ? 2 : 15),
                tiny ? 100 : 500,
                Path.of(tiny ? "target" : "docs"));
    }

    private static int number(List<String> words, String option, int otherwise) {
        return words.stream()
                .filter(word -> word.startsWith(option))
                .map(word -> Integer.parseInt(word.substring(option.length())))
                .reduce(otherwise, (_, last) -> last);
    }

    /** The first, ten times as many and so on, and the last. */
    static List<Integer> upTo(int first, int last) {
        var sizes = new ArrayList<Integer>();
        for (int size = first; size < last; size *= 10) {
            sizes.add(size);
        }
        sizes.add(last);
        return sizes;
    }

    /** Heap of the database for the most missions, as the JVM wants it. */
    String databaseHeap() {
        return 1_536 + missions.getLast() / 20 + "m";
    }
}
