package org.alliancementors.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.alliancementors.events.codes.Format;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Profile;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.places.RememberedMentors;

/** How long the ten best take among ten to the second up to a million mentors, and how much room these take. */
final class Shortlists {

    static final int TOP = 10;

    private final Scale scale;
    private long fence;

    Shortlists(Scale scale) {
        this.scale = scale;
    }

    /**
     * One size.
     *
     * @param mentors how many
     * @param onSite micro-seconds, median and 99 of 100, then of the plain scan
     * @param any the same by telephone
     * @param bytes per mentor, measured, without the profiles they were made from
     */
    record Line(int mentors, Times onSite, Times any, double bytes) {}

    /** Micro-seconds of the index and of the floor. */
    record Times(Spread p50, Spread p99, Spread floorP50, Spread floorP99) {}

    List<Line> measure() {
        var lines = new ArrayList<Line>();
        lines.add(measure(32));
        for (int mentors = 100; mentors <= scale.mentors(); mentors *= 10) {
            lines.add(measure(mentors));
        }
        return lines;
    }

    static String table(List<Line> lines) {
        var text = new StringBuilder("micro-seconds for the ten best: median of the runs (least to most)\n");
        text.append("mentors | on site p50 | p99 | scan p50 | by telephone p50 | p99 | scan p50 | bytes per mentor\n");
        for (Line line : lines) {
            text.append(String.format(
                    Locale.ROOT,
                    "%d | %s | %s | %s | %s | %s | %s | %.0f%n",
                    line.mentors(),
                    line.onSite().p50(),
                    line.onSite().p99(),
                    line.onSite().floorP50(),
                    line.any().p50(),
                    line.any().p99(),
                    line.any().floorP50(),
                    line.bytes()));
        }
        return text.toString();
    }

    private Line measure(int mentors) {
        List<Profile> profiles = new Generated(Scale.SEED).mentors(mentors);
        long before = Machine.heap();
        var pool = new RememberedMentors();
        profiles.forEach(profile -> pool.publish(profile, 1));
        double bytes = (double) (Machine.heap() - before) / mentors;
        var scan = new PlainScan(profiles);
        return new Line(mentors, times(pool, scan, Format.ON_SITE), times(pool, scan, Format.PHONE), bytes);
    }

    private Times times(RememberedMentors pool, PlainScan scan, Format format) {
        var generated = new Generated(Scale.SEED + 1);
        Consumer<Search> index = search ->
                fence += pool.shortlist(search, Policy.FIRST, TOP).mentors().size();
        Consumer<Search> floor =
                search -> fence += scan.best(search.wish(), TOP).size();
        double[][] ours = runs(generated, format, index, scale.searches());
        double[][] plain = runs(generated, format, floor, Math.min(scale.searches(), 400));
        return new Times(Spread.of(ours[0]), Spread.of(ours[1]), Spread.of(plain[0]), Spread.of(plain[1]));
    }

    /** Median and 99 of 100 of each run, after so many searches that nothing is left to compile. */
    private double[][] runs(Generated generated, Format format, Consumer<Search> work, int searches) {
        long warm = System.nanoTime() + scale.warmUp().toNanos();
        while (System.nanoTime() < warm) {
            run(generated.searches(format, searches), work);
        }
        double[][] results = new double[2][scale.runs()];
        for (int run = 0; run < scale.runs(); run++) {
            long[] nanos = run(generated.searches(format, searches), work);
            results[0][run] = Spread.percentile(nanos, 0.5) / 1_000;
            results[1][run] = Spread.percentile(nanos, 0.99) / 1_000;
        }
        return results;
    }

    private static long[] run(List<Search> wanted, Consumer<Search> work) {
        long[] nanos = new long[wanted.size()];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            work.accept(wanted.get(i));
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos;
    }

    /** Keeps the compiler from leaving the work out. */
    long fence() {
        return fence;
    }
}
