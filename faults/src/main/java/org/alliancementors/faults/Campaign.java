package org.alliancementors.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.alliancementors.faults.drive.Driver;
import org.alliancementors.faults.drive.DriverLog;
import org.alliancementors.faults.history.Gauges;
import org.alliancementors.faults.history.History;
import org.alliancementors.faults.history.Numbers;
import org.alliancementors.faults.history.Standing;
import org.alliancementors.faults.history.Window;
import org.alliancementors.faults.plan.Fault;
import org.alliancementors.faults.verdict.Verdict;
import org.alliancementors.faults.world.Breaking;
import org.alliancementors.faults.world.Evidence;
import org.alliancementors.faults.world.LeftOut;
import org.alliancementors.faults.world.Meters;
import org.alliancementors.faults.world.Owners;
import org.alliancementors.faults.world.TopicReader;
import org.alliancementors.faults.world.World;

/** One run: start, drive, break and see it recover again and again, wait until all is calm, clear up, judge. */
final class Campaign {

    private static final Duration START = Duration.ofMinutes(2);

    /** What was written is on its topic after this time, where nothing is broken. */
    private static final Duration PUBLISHED = Duration.ofMillis(300);

    private static final int LOOKS = 8;
    private static final int MENTORS = 32;

    private final Options options;
    private final Course course;
    private final Consumer<String> say;
    private final World world;
    private final TopicReader reader;
    private final Meters meters;
    private final Owners owners;
    private final DriverLog log;
    private final Driver driver;
    private final List<Window> windows = new ArrayList<>();

    private Campaign(Options options, Course course, Consumer<String> say) {
        this.options = options;
        this.course = course;
        this.say = say;
        Folders.empty(options.directory());
        world = World.start(options.directory(), options.seed(), say, course.changes());
        reader = new TopicReader(world.landscape().broker().bootstrapServers());
        meters = new Meters(world.landscape());
        owners = new Owners(world.landscape());
        load();
        log = new DriverLog(options.directory().resolve("driver.jsonl"));
        driver = new Driver(options.seed(), world, log, options.pause());
    }

    private void load() {
        try {
            owners.load();
            Waiting.until(
                    "all mentors are known", START, () -> owners.capacities().size() == MENTORS);
        } catch (RuntimeException e) {
            world.close();
            throw e;
        }
    }

    /** Runs what a seed brings. */
    static Verdict run(Options options, Consumer<String> say) {
        say.accept("seed " + options.seed());
        return run(options, Course.of(options.seed(), options.only()), say);
    }

    /** Runs it all. */
    static Verdict run(Options options, Course course, Consumer<String> say) {
        var campaign = new Campaign(options, course, say);
        try {
            return campaign.run();
        } finally {
            campaign.close();
        }
    }

    private Verdict run() {
        awaitProbe();
        Waiting.pause(course.warm());
        Map<String, Gauges> before = gauges();
        try (var breaking = new Breaking(
                world, driver, reader, options.pause(), options.seed(), options.directory(), options.earlier())) {
            breakAgainAndAgain(breaking);
            driver.calm();
            breaking.heal();
        }
        say.accept("calm");
        boolean known = Waiting.holds(course.calm(), () -> driver.open() == 0);
        say.accept(known ? "the driver knows what became of everything" : driver.open() + " things stay unknown");
        var evidence = new Evidence(world, reader, owners);
        if (known) {
            Waiting.holds(course.calm(), () -> evidence.isSettled(log.attempts(), windows));
        }
        Moment still = standStill(evidence);
        Map<String, Standing> settled = still.standings();
        Instant settledAt = still.at();
        Map<String, Long> cases = meters.cases();
        settled.values().stream()
                .filter(standing -> !standing.status().equals("CANCELLED"))
                .forEach(standing -> driver.cancel(standing.mission()));
        Waiting.holds(
                course.calm(), () -> driver.open() == 0 && evidence.isClearedUp(log.attempts(), windows, settledAt));
        var numbers = new Numbers(before, gauges(), meters.counted(), cases);
        numbers.resources().forEach(say);
        History history = evidence.history(log.attempts(), windows, settled, settledAt, numbers, options.directory());
        return Verdict.of(history);
    }

    private Map<String, Gauges> gauges() {
        return course.gauged() ? meters.gauges() : Map.of();
    }

    /** How missions stood at an instant. */
    private record Moment(Map<String, Standing> standings, Instant at) {}

    /** An instant at which nothing moves, as far as there is one: before and after it all missions stand as they do. */
    private Moment standStill(Evidence evidence) {
        Map<String, Standing> before = evidence.standings(log.attempts());
        for (int look = 1; ; look++) {
            Waiting.pause(PUBLISHED);
            Instant at = Instant.now();
            Map<String, Standing> after = evidence.standings(log.attempts());
            if (after.equals(before) || look == LOOKS) {
                return new Moment(after, at);
            }
            before = after;
        }
    }

    private void breakAgainAndAgain(Breaking breaking) {
        Instant end = Instant.now().plus(options.time());
        while (Instant.now().isBefore(end)
                && windows.size() < options.faults()
                && course.faults().hasNext()) {
            Fault fault = course.faults().next();
            say.accept("%3d %s".formatted(windows.size() + 1, fault));
            Optional<Window> was = bring(breaking, fault);
            if (was.isEmpty()) {
                continue;
            }
            Window window = was.get();
            boolean recovered = awaitProbe();
            Window whole = new Window(fault, window.from(), window.to(), recovered ? Instant.now() : null);
            windows.add(whole);
            say.accept(whole.recovery()
                    .map(time -> "    recovered after %.1f s".formatted(time.toMillis() / 1000.0))
                    .orElse("    nothing new goes through"));
        }
    }

    /** Empty where it could not be brought about. */
    private Optional<Window> bring(Breaking breaking, Fault fault) {
        Instant from = Instant.now();
        try {
            return Optional.of(breaking.bring(fault));
        } catch (LeftOut e) {
            say.accept("    left out: " + e.getMessage());
            return Optional.empty();
        } catch (IllegalStateException e) {
            say.accept("    " + e.getMessage());
            return Optional.of(new Window(fault, from, Instant.now(), null));
        }
    }

    /** Something new goes through from end to end: taken, searched for, and told by mail. */
    private boolean awaitProbe() {
        Set<String> taken = ConcurrentHashMap.newKeySet();
        String address = driver.probe(taken::add);
        return Waiting.holds(
                course.calm(),
                () -> taken.stream().anyMatch(reader::hasAssignment)
                        && !world.landscape().mail().mailsTo(address).isEmpty());
    }

    private void close() {
        driver.close();
        meters.close();
        reader.close();
        log.close();
        world.close();
    }
}
