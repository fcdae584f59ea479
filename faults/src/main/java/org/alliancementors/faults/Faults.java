package org.alliancementors.faults;

import java.nio.file.Path;
import java.util.List;
import org.alliancementors.faults.plan.Plan;
import org.alliancementors.faults.planted.Bug;
import org.alliancementors.faults.verdict.Verdict;

/**
 * Runs a campaign and says what came of it; the last line is one JSON object, and the exit status is 0 only where every promise was
 * kept.
 */
public final class Faults {

    private static final int PLANNED = 100;

    private Faults() {}

    /** Arguments: {@link Options#USAGE}. */
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        if (words.contains("--planted")) {
            System.exit(isProven(words.subList(words.indexOf("--planted") + 1, words.size())) ? 0 : 1);
        }
        Options options;
        try {
            options = Options.of(words);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        if (words.contains("--plan")) {
            Plan.first(options.seed(), options.only(), PLANNED).forEach(System.out::println);
            System.exit(0);
        }
        Verdict verdict = Campaign.run(options, System.out::println);
        say(verdict);
        System.exit(verdict.isGood() ? 0 : 1);
    }

    private static boolean isProven(List<String> names) {
        List<Bug> bugs = PlantedBugs.named(names);
        if (bugs.isEmpty()) {
            System.err.println("There is no such bug: " + names);
            return false;
        }
        var proof = new PlantedBugs(Path.of("faults", "target", "planted"), System.out::println).prove(bugs);
        System.out.println(proof.json());
        return proof.holds();
    }

    private static void say(Verdict verdict) {
        verdict.breaches().forEach((promise, breaches) -> {
            System.out.printf("%-30s %s%n", promise, breaches.isEmpty() ? "kept" : breaches.size() + " times broken");
            breaches.stream().limit(20).forEach(breach -> System.out.println("    " + breach));
        });
        System.out.printf(
                "recovery: p50 %.1f s, p95 %.1f s, longest %.1f s%n",
                verdict.recovery(50).toMillis() / 1000.0,
                verdict.recovery(95).toMillis() / 1000.0,
                verdict.recovery(100).toMillis() / 1000.0);
        System.out.println(verdict.json());
    }
}
