package org.alliancementors.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alliancementors.faults.plan.Fault;
import org.alliancementors.faults.planted.Bug;
import org.alliancementors.faults.planted.Bugs;
import org.alliancementors.faults.planted.Planting;
import org.alliancementors.sandbox.Landscape;

/**
 * The campaign proves itself: each bug is planted into a system of its own, which a few faults shall make show it. A bug is caught where
 * a checker finds a breach. All these faults are brought once to the system as it is, too: where that shows a breach, nothing counts.
 */
final class PlantedBugs {

    private static final String CONTROL = "control";
    private static final long SEED = 15;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Path folder;
    private final Planting planting;
    private final Consumer<String> say;

    /** Runs in this folder. */
    PlantedBugs(Path folder, Consumer<String> say) {
        this.folder = folder;
        this.planting = new Planting(Landscape.in(folder).projectRoot());
        this.say = say;
    }

    /**
     * What was planted and what came of it.
     *
     * @param caught by bug the promises that were seen broken; empty for what was not caught
     * @param clean whether the same faults without a bug broke nothing
     */
    record Proof(Map<Bug, Set<String>> caught, boolean clean) {

        /** Whether all were caught, and nothing where nothing was planted. */
        boolean holds() {
            return clean && caught.values().stream().noneMatch(Set::isEmpty);
        }

        /** The last line. */
        String json() {
            long found =
                    caught.values().stream().filter(broken -> !broken.isEmpty()).count();
            return "{\"planted\":%d,\"caught\":%d}".formatted(caught.size(), clean ? found : 0);
        }
    }

    /** The bugs of these names, or all where there is none. */
    static List<Bug> named(List<String> names) {
        return Bugs.all().stream()
                .filter(bug -> names.isEmpty() || names.contains(bug.title()))
                .toList();
    }

    /** Plants these, one after the other. */
    Proof prove(List<Bug> bugs) {
        var lines = new ArrayList<String>();
        Map<Bug, Set<String>> caught = new LinkedHashMap<>();
        Set<Fault> all = bugs.stream()
                .flatMap(bug -> bug.faults().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        say.accept("without a bug");
        Set<String> control = broken(CONTROL, Course.brief(List.copyOf(all)));
        lines.add(control.isEmpty() ? "without a bug nothing was broken" : "broken without a bug: " + control);
        for (Bug bug : bugs) {
            say.accept(bug.title() + ": " + bug.patch().sentence());
            long begin = System.nanoTime();
            Path classes = folder.resolve("classes").resolve(bug.title());
            Folders.empty(classes);
            planting.compile(bug, classes);
            Set<String> broken = broken(
                    bug.title(), Course.brief(bug.faults()).with(builder -> Planting.into(builder, bug, classes)));
            caught.put(bug, broken);
            lines.add(line(bug, broken, Duration.ofNanos(System.nanoTime() - begin)));
            say.accept(lines.getLast());
        }
        lines.forEach(say);
        return new Proof(caught, control.isEmpty());
    }

    /** The promises that were broken. What gives no verdict catches nothing. */
    private Set<String> broken(String name, Course course) {
        var options = new Options(SEED, LONGEST, Integer.MAX_VALUE, PAUSE, folder.resolve(name));
        try {
            Map<String, List<String>> breaches = Campaign.run(options, course, line -> say.accept("    " + line))
                    .breaches();
            breaches.values().stream()
                    .flatMap(each -> each.stream().limit(2))
                    .forEach(breach -> say.accept("    " + breach));
            return breaches.keySet().stream()
                    .filter(promise ->
                            !breaches.getOrDefault(promise, List.of()).isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (RuntimeException e) {
            say.accept("    no verdict: " + e.getMessage());
            return name.equals(CONTROL) ? Set.of("no verdict") : Set.of();
        }
    }

    private static String line(Bug bug, Set<String> broken, Duration took) {
        String by = broken.isEmpty() ? "NOT CAUGHT" : "caught by: " + String.join(", ", broken);
        return "%-28s %s; %s%s; %d s"
                .formatted(
                        bug.title(),
                        bug.faults().stream().map(Fault::toString).collect(Collectors.joining(", then ")),
                        by,
                        broken.contains(bug.breaks()) ? "" : " (expected: " + bug.breaks() + ")",
                        took.toSeconds());
    }
}
