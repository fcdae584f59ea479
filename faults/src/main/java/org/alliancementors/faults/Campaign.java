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
import org.alliancementors.faults.plan.Plan;
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

    private static final Duration CALM = Duration.ofMinutes(2);
    private static final Duration WARM = Duration.ofSeconds(4);
    private static final int MENTORS = 32;

    private final Options options;
    private final Consumer<String> say;
    private final World world;
    private final TopicReader reader;
    private final Meters meters;
    private final Owners owners;
    private final DriverLog log;
    private final Driver driver;
    private final List<Window> windows = new ArrayList<>();

    private Campaign(Options options, Consumer<String> say) {
        this.options = options;
        this.say = say;
        Folders.empty(options.directory());
        world = World.start(options.directory(), options.seed(), say);
        reader = new TopicReader(world.landscape().broker().bootstrapServers());
        meters = new Meters(world.landscape());
        owners = new Owners(world.landscape());
        owners.load();
        Waiting.until("all mentors are known", CALM, () -> owners.capacities().size() == MENTORS);
        log = new DriverLog(options.directory().resolve("driver.jsonl"));
        driver = new Driver(options.seed(), world, log, options.pause());
    }

    /** Runs it all. */
    static Verdict run(Options options, Consumer<String> say) {
        say.accept("seed " + options.seed());
        var campaign = new Campaign(options, say);
        try {
            return campaign.run();
        } finally {
            campaign.close();
        }
    }

    private Verdict run() {
        awaitProbe();
        Waiting.pause(WARM);
        Map<String, Gauges> before = meters.gauges();
        try (var breaking = new Breaking(
                world, driver, reader, options.pause(), options.seed(), options.directory(), options.earlier())) {
            breakAgainAndAgain(breaking);
            driver.calm();
            breaking.heal();
        }
        say.accept("calm");
        boolean known = Waiting.holds(CALM, () -> driver.open() == 0);
        say.accept(known ? "the driver knows what became of everything" : driver.open() + " things stay unknown");
        var evidence = new Evidence(world, reader, owners);
        Waiting.holds(CALM, () -> evidence.isSettled(log.attempts(), windows));
        Map<String, Standing> settled = owners.standings(Evidence.taken(log.attempts()));
        Instant settledAt = Instant.now();
        Map<String, Long> cases = meters.cases();
        settled.values().stream()
                .filter(standing -> !standing.status().equals("CANCELLED"))
                .forEach(standing -> driver.cancel(standing.mission()));
        Waiting.holds(CALM, () -> driver.open() == 0 && evidence.isClearedUp(log.attempts(), windows, settledAt));
        var numbers = new Numbers(before, meters.gauges(), meters.counted(), cases);
        numbers.resources().forEach(say);
        History history = evidence.history(log.attempts(), windows, settled, settledAt, numbers, options.directory());
        return Verdict.of(history);
    }

    private void breakAgainAndAgain(Breaking breaking) {
        var plan = new Plan(options.seed(), options.only());
        Instant end = Instant.now().plus(options.time());
        while (Instant.now().isBefore(end) && windows.size() < options.faults()) {
            Fault fault = plan.next();
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
                CALM,
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
