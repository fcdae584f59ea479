package org.alliancementors.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.alliancementors.sandbox.broker.EmbeddedBroker;
import org.alliancementors.sandbox.database.DatabaseProcess;
import org.alliancementors.sandbox.process.Ports;

/**
 * Measures the matching and prints what it measured; the last line is one JSON object. Every figure stands beside its floor,
 * from the same run. Seeds are fixed, so that two runs measure the same work.
 */
public final class Benchmarks {

    private Benchmarks() {}

    private static final String ATTEMPTS = "--attempts=";

    /**
     * Arguments: {@code matching}, then optionally {@code --tiny} for a look whether everything runs, or {@code --attempts=} with
     * how many times a place is asked for, where a million take too long.
     */
    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        Scale scale = words.contains("--tiny") ? Scale.tiny(Path.of("target")) : Scale.full(Path.of("docs"));
        for (String word : words) {
            if (word.startsWith(ATTEMPTS)) {
                scale = scale.withAttempts(Integer.parseInt(word.substring(ATTEMPTS.length())));
            }
        }
        System.out.println(matching(scale));
        System.exit(0);
    }

    /** Measures everything and returns the last line. */
    static String matching(Scale scale) throws IOException {
        System.out.printf("%s, seed %d%n%n", Machine.name(), Scale.SEED);
        var shortlists = new Shortlists(scale);
        List<Shortlists.Line> lines = shortlists.measure();
        System.out.println(Shortlists.table(lines));
        chart(lines, scale.charts());

        Batches batches = new Batches(scale);
        Batches.Result batch = batches.measure(500, Math.min(2_000, scale.mentors()));
        System.out.println(batch);
        System.out.println(batches.measure(500, Math.min(300, scale.mentors())));
        ManyInstances.measure(500, Math.min(300, scale.mentors())).forEach(System.out::println);
        ManyInstances.measure(500, Math.min(2_000, scale.mentors())).forEach(System.out::println);
        return withServers(scale, lines, batch);
    }

    private static String withServers(Scale scale, List<Shortlists.Line> lines, Batches.Result batch)
            throws IOException {
        Path folder = Files.createTempDirectory("benchmarks-");
        var database = DatabaseProcess.at(folder.resolve("database"), Ports.free(), folder.resolve("database.log"));
        try (var broker = EmbeddedBroker.startIn(folder)) {
            database.start();
            Service.createTopics(broker.bootstrapServers());
            Map<String, String> environment = Service.environment(broker.bootstrapServers(), database.uri());
            Claims.Result claims = new Claims(scale, environment, database.uri(), folder).measure();
            System.out.printf("claims: %s%n", claims);
            Loading.Result loading = new Loading(scale, environment, broker.bootstrapServers(), folder).measure();
            System.out.printf("start: %s%n", loading);
            return json(lines, batch, loading, claims);
        } finally {
            database.stop();
        }
    }

    private static String json(
            List<Shortlists.Line> lines, Batches.Result batch, Loading.Result loading, Claims.Result claims) {
        Shortlists.Line programme = lines.getFirst();
        Shortlists.Line million = lines.getLast();
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"matching\",\"onsite_1m_p99_ms\":%.3f,\"any_1m_p99_ms\":%.3f,\"pool32_p99_us\":%.1f,"
                        + "\"bytes_per_mentor\":%.0f,\"load_1m_s\":%.1f,\"batch_ms\":%.1f,\"batch_gap_to_optimum\":%.6f,"
                        + "\"claims_per_s\":%.0f,\"overbooked\":%d}",
                million.onSite().p99().median() / 1_000,
                million.any().p99().median() / 1_000,
                Math.max(
                        programme.onSite().p99().median(), programme.any().p99().median()),
                million.bytes(),
                loading.seconds().median(),
                batch.millis().median(),
                batch.gap(),
                claims.perSecond(),
                claims.overbooked());
    }

    static void chart(List<Shortlists.Line> lines, Path folder) {
        List<Double> mentors =
                lines.stream().map(line -> (double) line.mentors()).toList();
        new Chart(
                        "The ten best mentors of so many: micro-seconds, 99 of 100 searches",
                        "mentors",
                        "micro-seconds",
                        List.of(
                                line(
                                        "on site",
                                        mentors,
                                        lines,
                                        line -> line.onSite().p99()),
                                line(
                                        "by telephone",
                                        mentors,
                                        lines,
                                        line -> line.any().p99()),
                                line(
                                        "plain scan, on site",
                                        mentors,
                                        lines,
                                        line -> line.onSite().floorP99()),
                                line(
                                        "plain scan, telephone",
                                        mentors,
                                        lines,
                                        line -> line.any().floorP99())))
                .write(folder.resolve("performance-shortlists.svg"));
    }

    private static Chart.Line line(
            String name, List<Double> mentors, List<Shortlists.Line> lines, Function<Shortlists.Line, Spread> figure) {
        return new Chart.Line(
                name,
                mentors,
                lines.stream().map(line -> figure.apply(line).median()).toList());
    }
}
