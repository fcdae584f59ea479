package org.alliancementors.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import org.alliancementors.benchmarks.endtoend.EndToEndBenchmark;
import org.alliancementors.benchmarks.endtoend.EndToEndScale;
import org.alliancementors.benchmarks.endtoend.GrowthBenchmark;
import org.alliancementors.benchmarks.endtoend.GrowthScale;
import org.alliancementors.benchmarks.mail.MailBenchmark;
import org.alliancementors.benchmarks.mail.MailScale;
import org.alliancementors.benchmarks.portal.PortalBenchmark;
import org.alliancementors.benchmarks.portal.PortalScale;
import org.alliancementors.benchmarks.start.StartBenchmark;
import org.alliancementors.benchmarks.start.StartScale;
import org.alliancementors.sandbox.broker.EmbeddedBroker;
import org.alliancementors.sandbox.database.DatabaseProcess;
import org.alliancementors.sandbox.process.Ports;

/**
 * Measures the matching, the mails, the portal or the whole and prints what it measured; the last line is one JSON object. Every figure stands beside
 * its floor, from the same run. Seeds are fixed, so that two runs measure the same work.
 */
public final class Benchmarks {

    private Benchmarks() {}

    private static final String ATTEMPTS = "--attempts=";

    /**
     * Arguments: {@code matching}, then optionally {@code --tiny} for a look whether everything runs, or {@code --attempts=} with
     * how many times a place is asked for, where a million take too long; or {@code mail} and what {@link MailScale#of} knows; or
     * {@code portal} and what {@link PortalScale#of} knows; or {@code end-to-end}, {@code growth} or
     * {@code start} and what {@link EndToEndScale#of}, {@link GrowthScale#of} and {@link StartScale#of} know.
     */
    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        System.out.println(measure(words));
        System.exit(0);
    }

    private static String measure(List<String> words) throws IOException {
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "end-to-end" -> EndToEndBenchmark.run(EndToEndScale.of(words, System.getenv()));
            case "growth" -> GrowthBenchmark.run(GrowthScale.of(words));
            case "start" -> StartBenchmark.run(StartScale.of(words));
            case "mail" -> MailBenchmark.run(MailScale.of(words));
            case "portal" -> PortalBenchmark.run(PortalScale.of(words));
            default -> matching(words);
        };
    }

    private static String matching(List<String> words) throws IOException {
        Scale scale = words.contains("--tiny") ? Scale.tiny(Path.of("target")) : Scale.full(Path.of("docs"));
        for (String word : words) {
            if (word.startsWith(ATTEMPTS)) {
                scale = scale.withAttempts(Integer.parseInt(word.substring(ATTEMPTS.length())));
            }
        }
        return matching(scale);
    }

    /** Measures everything and returns the last line. */
    static String matching(Scale scale) throws IOException {
        System.out.printf("%s, seed %d%n%n", Machine.name(), Scale.SEED);
        // first, while this process is small and has nothing to do beside those that are measured
        SingleOperations.Result single = new SingleOperations(scale, 1).measure();
        System.out.println(single);
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
        return withServers(scale, new InMemory(lines, batch, single));
    }

    private record InMemory(List<Shortlists.Line> lines, Batches.Result batch, SingleOperations.Result single) {}

    private static String withServers(Scale scale, InMemory measured) throws IOException {
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
            return json(scale.pool(), measured, loading, claims);
        } finally {
            database.stop();
        }
    }

    /** {@code pool} names the largest pool, so that a short look is not taken for a million. */
    private static String json(String pool, InMemory measured, Loading.Result loading, Claims.Result claims) {
        Shortlists.Line programme = measured.lines().getFirst();
        Shortlists.Line largest = measured.lines().getLast();
        SingleOperations.Line single = measured.single().searches().getLast();
        var fields = new StringJoiner(",", "{\"bench\":\"matching\",", "}");
        field(
                fields,
                "onsite_" + pool + "_p99_ms",
                "%.3f",
                largest.onSite().p99().median() / 1_000);
        field(fields, "any_" + pool + "_p99_ms", "%.3f", largest.any().p99().median() / 1_000);
        field(
                fields,
                "pool32_p99_us",
                "%.1f",
                Math.max(
                        programme.onSite().p99().median(), programme.any().p99().median()));
        field(fields, "bytes_per_mentor", "%.0f", largest.bytes());
        field(fields, "load_" + pool + "_s", "%.1f", loading.seconds().median());
        field(fields, "batch_ms", "%.1f", measured.batch().millis().median());
        field(fields, "batch_gap_to_optimum", "%.6f", measured.batch().gap());
        field(fields, "claims_per_s", "%.0f", claims.perSecond());
        field(fields, "overbooked", "%d", claims.overbooked());
        field(fields, "jmh_onsite_" + pool + "_us", "%.1f", single.onSite().median());
        field(fields, "jmh_any_" + pool + "_us", "%.1f", single.any().median());
        field(fields, "jmh_round_us", "%.0f", measured.single().solve().median());
        field(fields, "jmh_edge_us", "%.3f", measured.single().weigh().median());
        return fields.toString();
    }

    private static void field(StringJoiner fields, String name, String format, Number figure) {
        fields.add("\"" + name + "\":" + String.format(Locale.ROOT, format, figure));
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
