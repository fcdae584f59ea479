package org.alliancementors.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.alliancementors.events.codes.Format;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The steady cost of single operations, by JMH: each in a process of its own, with the flags of this one. Means, so they say
 * nothing about the slowest in a hundred; that is measured by {@link Shortlists}.
 */
final class SingleOperations {

    private static final int WARM_UPS = 6;
    // a bare loop over arrays is compiled at once
    private static final int FLOOR_WARM_UPS = 2;
    private static final int ITERATIONS = 3;

    private final Scale scale;
    private final int processes;

    /**
     * How it is measured.
     *
     * @param processes for each operation one after the other; 0 measures in this process, which shows that everything runs and
     *     no more than that
     */
    SingleOperations(Scale scale, int processes) {
        this.scale = scale;
        this.processes = processes;
    }

    /**
     * Micro-seconds per operation: the means of the iterations.
     *
     * @param searches by pool, the smallest first
     * @param solve one round
     * @param weigh one edge
     */
    record Result(List<Line> searches, Spread solve, Spread weigh) {

        @Override
        public String toString() {
            var text = new StringBuilder(
                    "JMH: micro-seconds per operation, median of the iterations' means (least to most)\n");
            text.append("mentors | ten best on site | scan | by telephone | scan\n");
            searches.forEach(line -> text.append(String.format(
                    Locale.ROOT,
                    "%d | %s | %s | %s | %s%n",
                    line.mentors(),
                    line.onSite(),
                    line.onSiteScan(),
                    line.any(),
                    line.anyScan())));
            return text.append(String.format(
                            Locale.ROOT, "one round of 500 x 20 edges: %s%nweighing one edge: %s%n", solve, weigh))
                    .toString();
        }
    }

    /** Searches among so many mentors, by the index and by the plain scan. */
    record Line(int mentors, Spread onSite, Spread onSiteScan, Spread any, Spread anyScan) {}

    Result measure() {
        Map<String, Spread> figures = new HashMap<>(run(options(WARM_UPS, ShortlistOperations.class, "index")));
        figures.putAll(run(options(FLOOR_WARM_UPS, ShortlistOperations.class, "plainScan")));
        figures.putAll(run(options(WARM_UPS, RoundOperations.class, "solve|weigh")));
        List<Line> searches = sizes().mapToObj(mentors -> new Line(
                        mentors,
                        search(figures, "index", mentors, Format.ON_SITE),
                        search(figures, "plainScan", mentors, Format.ON_SITE),
                        search(figures, "index", mentors, Format.PHONE),
                        search(figures, "plainScan", mentors, Format.PHONE)))
                .toList();
        return new Result(searches, figure(figures, "solve"), figure(figures, "weigh"));
    }

    private IntStream sizes() {
        return IntStream.of(32, 10_000, scale.mentors())
                .filter(mentors -> mentors <= scale.mentors())
                .distinct();
    }

    private static Map<String, Spread> run(Options options) {
        try {
            Map<String, Spread> figures = new HashMap<>();
            for (RunResult result : new Runner(options).run()) {
                figures.put(name(result.getParams()), means(result));
            }
            return figures;
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH could not measure: " + e.getMessage(), e);
        }
    }

    private Options options(int warmUps, Class<?> operations, String methods) {
        return new OptionsBuilder()
                .include("^%s\\.(%s)$".formatted(operations.getName().replace(".", "\\."), methods))
                .param("size", sizes().mapToObj(Integer::toString).toArray(String[]::new))
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(processes)
                .warmupIterations(Math.min(warmUps, scale.runs()))
                .warmupTime(iteration())
                .measurementIterations(Math.min(ITERATIONS, scale.runs()))
                .measurementTime(iteration())
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    private TimeValue iteration() {
        return TimeValue.milliseconds(scale.iteration().toMillis());
    }

    private static Spread means(RunResult result) {
        return Spread.of(result.getBenchmarkResults().stream()
                .flatMap(process -> process.getIterationResults().stream())
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .toArray());
    }

    private static String name(BenchmarkParams params) {
        String benchmark = params.getBenchmark();
        String operation = benchmark.substring(benchmark.lastIndexOf('.') + 1);
        return params.getParamsKeys().isEmpty()
                ? operation
                : search(operation, params.getParam("size"), params.getParam("format"));
    }

    private static Spread search(Map<String, Spread> figures, String operation, int mentors, Format format) {
        return figure(figures, search(operation, Integer.toString(mentors), format.name()));
    }

    private static String search(String operation, String mentors, String format) {
        return "%s of %s, %s".formatted(operation, mentors, format);
    }

    private static Spread figure(Map<String, Spread> figures, String name) {
        Spread figure = figures.get(name);
        if (figure == null) {
            throw new IllegalStateException("JMH measured %s, but not %s".formatted(figures.keySet(), name));
        }
        return figure;
    }
}
