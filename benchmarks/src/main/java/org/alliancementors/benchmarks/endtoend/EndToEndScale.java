package org.alliancementors.benchmarks.endtoend;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much is measured.
 *
 * @param mentors there are
 * @param warmUp load before anything counts
 * @param windows how many missions are under way at a time; the one with the highest rate is measured
 * @param probe how long each window is tried
 * @param rounds of the one that is measured
 * @param round how long each
 * @param paced how long each part of the highest rate is asked for
 * @param floor missions of a round of the floor
 * @param connections over which is asked
 * @param stores on which is measured, the one of the last line first
 * @param charts where the charts go
 * @param recordings where the services' flight recordings go, if any are wanted
 */
public record EndToEndScale(
        int mentors,
        Duration warmUp,
        List<Integer> windows,
        Duration probe,
        int rounds,
        Duration round,
        Duration paced,
        int floor,
        int connections,
        List<Store> stores,
        Path charts,
        Optional<Path> recordings) {

    /** Parts of the highest rate at which latencies are measured. */
    static final List<Integer> PERCENT = List.of(10, 50, 90);

    private static final String MENTORS = "--mentors=";
    private static final String SECONDS = "--seconds=";
    private static final String WARM_UP = "--warm-up=";
    private static final String ROUNDS = "--rounds=";
    private static final String FLOOR = "--floor=";
    private static final String STORES = "--stores=";
    private static final String RECORD = "--jfr=";

    /** Refuses what cannot be measured. */
    public EndToEndScale {
        if (mentors < 1 || rounds < 1 || windows.isEmpty() || stores.isEmpty()) {
            throw new IllegalArgumentException("mentors %d, rounds %d, windows %s, stores %s: each must be at least 1"
                    .formatted(mentors, rounds, windows, stores));
        }
        windows = List.copyOf(windows);
        stores = List.copyOf(stores);
    }

    /**
     * The full scale, changed by {@code --tiny}, {@code --mentors=}, {@code --warm-up=} and {@code --seconds=} (of a round),
     * {@code --rounds=}, {@code --floor=} (missions of a round of the floor), {@code --stores=} (of {@code memory,disk,mongodb}) and {@code --jfr=} with a folder.
     *
     * @param environment says by {@code MONGODB_URI} whether there is another database
     */
    public static EndToEndScale of(List<String> words, Map<String, String> environment) {
        boolean tiny = words.contains("--tiny");
        Duration round = Duration.ofSeconds(number(words, SECONDS, tiny ? 3 : 20));
        return new EndToEndScale(
                number(words, MENTORS, tiny ? 500 : 10_000),
                Duration.ofSeconds(number(words, WARM_UP, tiny ? 4 : 60)),
                tiny ? List.of(200) : List.of(250, 1_000, 4_000),
                round.dividedBy(2),
                number(words, ROUNDS, tiny ? 1 : 3),
                round,
                round,
                number(words, FLOOR, tiny ? 1_000 : 20_000),
                32,
                stores(words, environment, tiny),
                Path.of(tiny ? "target" : "docs"),
                last(words, RECORD).map(Path::of));
    }

    private static List<Store> stores(List<String> words, Map<String, String> environment, boolean tiny) {
        var usual = new ArrayList<>(tiny ? List.of(Store.MEMORY) : List.of(Store.MEMORY, Store.DISK));
        if (!environment.getOrDefault(Store.VARIABLE, "").isBlank()) {
            usual.add(Store.MONGODB);
        }
        return last(words, STORES).map(EndToEndScale::stores).orElse(usual);
    }

    private static List<Store> stores(String names) {
        var stores = new ArrayList<Store>();
        for (String name : names.split(",", -1)) {
            stores.add(Store.of(name));
        }
        return stores;
    }

    private static int number(List<String> words, String option, int otherwise) {
        return last(words, option).map(Integer::valueOf).orElse(otherwise);
    }

    private static Optional<String> last(List<String> words, String option) {
        return words.stream()
                .filter(word -> word.startsWith(option))
                .map(word -> word.substring(option.length()))
                .reduce((_, last) -> last);
    }

    /** Heap of the database in memory, as the JVM wants it. */
    String databaseHeap() {
        return rounds > 1 ? "5g" : "1g";
    }

    /** Flags with which a service records where its time goes, each in a file named by its process id. */
    List<String> recording() {
        return recordings
                .map(folder -> List.of("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                        + folder.toAbsolutePath().resolve("%p.jfr")))
                .orElse(List.of());
    }
}
