package org.alliancementors.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.alliancementors.benchmarks.Machine;
import org.alliancementors.benchmarks.Spread;
import org.alliancementors.sandbox.Landscape;
import org.alliancementors.sandbox.ServiceProcess;

/**
 * Measures how long each service takes from the start of its process until it is ready, beside a broker and a database that are up, and
 * how large it is then; and {@code ./dev run} from what is built to what is ready. Services are started one after the other, each
 * form in turn, with the flags of {@code ./dev run}; a cache is what a start to readiness, ended in order, leaves behind.
 */
public final class StartBenchmark {

    private final StartScale scale;
    private final Landscape landscape;
    private final Path folder;

    private StartBenchmark(StartScale scale, Landscape landscape, Path folder) {
        this.scale = scale;
        this.landscape = landscape;
        this.folder = folder;
    }

    /** Measures everything, prints what it measured, and returns the last line. */
    public static String run(StartScale scale) throws IOException {
        System.out.printf("%s%n%s%n%n", Machine.name(), scale);
        Path folder = Files.createTempDirectory("bench-start-");
        List<StartLine> lines;
        // all once, so that topics and indexes are there; then they make room
        try (Landscape landscape = Landscape.in(folder.resolve("landscape")).start()) {
            landscape.services().stream()
                    .filter(service -> !service.name().equals("portal"))
                    .forEach(ServiceProcess::stop);
            lines = new StartBenchmark(scale, landscape, folder).measure();
        }
        System.out.printf("%n%s%n", StartLine.table(lines));
        var whole = new WholeSandbox(folder.resolve("sandbox"));
        Spread first = Spread.of(whole.start(scale.runs() > 0));
        double[] later = new double[Math.max(1, scale.runs())];
        for (int run = 0; run < later.length; run++) {
            later[run] = scale.runs() > 0 ? whole.start(false) : first.median();
        }
        System.out.printf("./dev run: first %.1f s, later %s s%n%n", first.median(), Spread.of(later));
        return StartLine.json(lines, first, Spread.of(later));
    }

    private List<StartLine> measure() throws IOException {
        var lines = new ArrayList<StartLine>();
        for (String service : scale.services()) {
            Path cache = folder.resolve(service + ".aot");
            var form =
                    new StartedForms(service, landscape.environment(service), cache, folder.resolve(service + ".log"));
            form.learn();
            var starts = new EnumMap<Form, List<StartedForms.Start>>(Form.class);
            for (int start = 0; start < scale.starts(); start++) {
                for (Form each : Form.values()) {
                    starts.computeIfAbsent(each, any -> new ArrayList<>()).add(form.start(each));
                }
            }
            starts.forEach((each, those) -> {
                lines.add(line(service, each, those));
                System.out.println(lines.getLast());
            });
            System.out.printf("%s: a cache has %,d bytes%n", service, Files.size(cache));
        }
        return lines;
    }

    private static StartLine line(String service, Form form, List<StartedForms.Start> starts) {
        return new StartLine(
                service,
                form,
                Spread.of(
                        starts.stream().mapToDouble(StartedForms.Start::seconds).toArray()),
                Spread.of(starts.stream()
                        .mapToDouble(start -> start.bytes() / 1e6)
                        .toArray()));
    }
}
