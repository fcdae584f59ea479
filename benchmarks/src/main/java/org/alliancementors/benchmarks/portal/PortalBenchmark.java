package org.alliancementors.benchmarks.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alliancementors.benchmarks.Machine;
import org.alliancementors.benchmarks.portal.Scene.Visit;
import org.alliancementors.sandbox.Landscape;

/**
 * Measures how fast the portal's pages come, with the real services behind it and the demonstration's data, as {@code ./dev run} starts
 * them. Every round asks for every page once and for a file of the same portal, the floor, so that what else the machine does meets all.
 */
public final class PortalBenchmark {

    private static final String FLOOR = "/robots.txt";

    private final PortalScale scale;
    private final Reader reader;
    private final List<Visit> visits;

    private PortalBenchmark(PortalScale scale, Reader reader, List<Visit> visits) {
        this.scale = scale;
        this.reader = reader;
        this.visits = new ArrayList<>(visits);
        this.visits.add(Visit.to(FLOOR));
    }

    /** Measures everything, prints what it measured, and returns the last line. */
    public static String run(PortalScale scale) throws IOException {
        System.out.printf("%s%n%s%n%n", Machine.name(), scale);
        Path folder = Files.createTempDirectory("bench-portal-");
        try (Landscape landscape = Landscape.in(folder)
                .environment("matching-service", "MATCHING_UNDO_TIME", "0s")
                .progress(System.out::println)
                .start()) {
            Reader reader = new Reader(landscape.url("portal"));
            List<Visit> visits = new Scene(landscape, reader).play(scale.missions());
            String last = new PortalBenchmark(scale, reader, visits).measure();
            System.out.println(
                    new Weights(reader).of("/", "/galerie", visits.getLast().path()));
            return last;
        }
    }

    private String measure() {
        for (int i = 0; i < scale.warmUp(); i++) {
            visits.forEach(visit -> reader.get(visit.path()));
        }
        long[][] nanos = new long[visits.size()][scale.rounds()];
        int[] weights = new int[visits.size()];
        for (int round = 0; round < scale.rounds(); round++) {
            for (int i = 0; i < visits.size(); i++) {
                Reader.Fetched fetched = reader.get(visits.get(i).path());
                nanos[i][round] = fetched.nanos();
                weights[i] = Math.max(weights[i], fetched.weight());
            }
        }
        List<PageLine> lines = new ArrayList<>();
        for (int i = 0; i < visits.size(); i++) {
            lines.add(PageLine.of(visits.get(i).name(), nanos[i], weights[i]));
        }
        PageLine floor = lines.removeLast();
        System.out.printf("%n%s%n", PageLine.table(lines, floor));
        return PageLine.json(lines);
    }
}
