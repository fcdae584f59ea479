package org.alliancementors.benchmarks.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.alliancementors.benchmarks.Machine;
import org.alliancementors.benchmarks.endtoend.Supply.Mentor;
import org.alliancementors.benchmarks.mail.MailServer;

/**
 * Measures whether rate and latency stay what they are while missions, mentors and instances become more, one of them at a time, on the
 * sandbox's database in memory.
 */
public final class GrowthBenchmark {

    private static final long SEED = 20_260_302;
    private static final int MODELS = 200;
    private static final int CONNECTIONS = 32;
    private static final int ENOUGH = 5_000;

    private final GrowthScale scale;
    private final Supply supply = new Supply(SEED);
    private final List<Mentor> mentors;

    private GrowthBenchmark(GrowthScale scale) {
        this.scale = scale;
        this.mentors = supply.mentors(scale.mentors().getLast());
    }

    /** Measures everything, prints what it measured, and returns the last line. */
    public static String run(GrowthScale scale) throws IOException {
        System.out.printf("%s%n%s%n%n", Machine.name(), scale);
        var growth = new GrowthBenchmark(scale);
        List<GrowthLine> missions = growth.missions();
        show(scale, "missions", "missions stored", missions);
        List<GrowthLine> mentors = growth.mentors();
        show(scale, "mentors", "mentors", mentors);
        List<GrowthLine> instances = growth.instances();
        System.out.printf("%n%s%n", GrowthLine.table("instances of each service", instances));
        return GrowthLine.json(missions, mentors, instances);
    }

    private static void show(GrowthScale scale, String name, String what, List<GrowthLine> lines) {
        System.out.printf("%n%s%n", GrowthLine.table(what, lines));
        GrowthLine.chart("From the request to the last mail, as the number of %s grows".formatted(name), what, lines)
                .write(scale.charts().resolve("performance-growth-%s.svg".formatted(name)));
    }

    /** So many mentors that the others have somebody to the end. */
    private int enough() {
        return Math.min(ENOUGH, mentors.size());
    }

    private List<GrowthLine> missions() throws IOException {
        return series(scale.missions(), enough(), stage -> {
            List<String> models =
                    stage.flights.missions().stream().limit(MODELS).toList();
            var archive = new Archive(stage.ours.databaseUri());
            return new Growing(size -> archive.growTo(size, models), archive::close);
        });
    }

    private List<GrowthLine> mentors() throws IOException {
        return series(scale.mentors(), scale.mentors().getFirst(), stage -> {
            var loaded = new int[] {stage.mentors};
            return new Growing(
                    size -> {
                        Roster.load(stage.ours, mentors.subList(loaded[0], Math.max(loaded[0], size)));
                        loaded[0] = Math.max(loaded[0], size);
                        return size;
                    },
                    () -> {});
        });
    }

    private List<GrowthLine> instances() throws IOException {
        List<Integer> counts =
                IntStream.rangeClosed(1, scale.instances()).boxed().toList();
        return series(
                counts,
                enough(),
                stage -> new Growing(
                        count -> {
                            if (count > 1) {
                                stage.ours.oneMoreOfEach();
                            }
                            return count;
                        },
                        () -> {}));
    }

    /** Makes it as large as is wanted, and says how large it is. */
    private record Growing(IntToLongFunction to, Runnable end) {}

    private interface Growth {
        Growing of(Stage stage);
    }

    /** What is running; so many mentors are there from the beginning. */
    private record Stage(OurWay ours, Flights flights, int mentors) {}

    private List<GrowthLine> series(List<Integer> sizes, int first, Growth growth) throws IOException {
        Path folder = Files.createTempDirectory("bench-growth-");
        var flights = new Flights(0);
        var database = Store.MEMORY.server(folder, scale.databaseHeap());
        try (MailServer sink = MailServer.listen(0, flights);
                OurWay ours = OurWay.start(folder, database, sink.port(), List.of());
                var load = new Load(ours, flights, new Demand(SEED, supply), CONNECTIONS)) {
            Roster.load(ours, mentors.subList(0, first));
            load.keep(scale.window(), Duration.ZERO, scale.warmUp());
            Growing growing = growth.of(new Stage(ours, flights, first));
            var lines = new ArrayList<GrowthLine>();
            for (int size : sizes) {
                lines.add(measure(growing.to().applyAsLong(size), ours, load));
                System.out.println(lines.getLast());
            }
            growing.end().run();
            return lines;
        }
    }

    private GrowthLine measure(long size, OurWay ours, Load load) {
        Duration settle = scale.length().dividedBy(3);
        Stretch full = load.keep(scale.window(), settle, scale.length());
        Stretch half = load.pace(full.perSecond() / 2, settle, scale.length());
        long bytes = Processes.memory(ours.processes()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new GrowthLine(size, full.perSecond(), half, bytes / 1e6);
    }
}
