package org.alliancementors.benchmarks.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alliancementors.benchmarks.Machine;
import org.alliancementors.benchmarks.portal.Scene.Visit;
import org.alliancementors.sandbox.Landscape;
import org.alliancementors.sandbox.PasswordHash;

/**
 * Measures how fast the portal's pages come, with the real services behind it and the demonstration's data, as {@code ./dev run} starts
 * them. Every round asks for every page once and for a file of the same portal, the floor, so that what else the machine does meets all.
 */
public final class PortalBenchmark {

    private static final String FLOOR = "/robots.txt";

    private final PortalScale scale;
    private final List<Visit> visits;

    private PortalBenchmark(PortalScale scale, List<Visit> visits, Visit floor) {
        this.scale = scale;
        this.visits = new ArrayList<>(visits);
        this.visits.add(floor);
    }

    /** Measures everything, prints what it measured, and returns the last line. */
    public static String run(PortalScale scale) throws IOException {
        System.out.printf("%s%n%s%n%n", Machine.name(), scale);
        Path folder = Files.createTempDirectory("bench-portal-");
        try (Landscape landscape = Landscape.in(folder)
                .environment("matching-service", "MATCHING_UNDO_TIME", "0s")
                .environment("portal", "PORTAL_STAFF", Scene.STAFF + "=" + PasswordHash.of(Scene.PASSWORD))
                .progress(System.out::println)
                .start()) {
            Scene scene = new Scene(landscape);
            List<Visit> visits = scene.play(scale.missions());
            String last = new PortalBenchmark(scale, visits, scene.visit(FLOOR)).measure();
            System.out.println(Weights.of(visits));
            return last;
        }
    }

    private String measure() {
        for (int i = 0; i < scale.warmUp(); i++) {
            visits.forEach(Visit::fetch);
        }
        long[][] nanos = new long[visits.size()][scale.rounds()];
        int[] weights = new int[visits.size()];
        for (int round = 0; round < scale.rounds(); round++) {
            for (int i = 0; i < visits.size(); i++) {
                Reader.Fetched fetched = visits.get(i).fetch();
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
