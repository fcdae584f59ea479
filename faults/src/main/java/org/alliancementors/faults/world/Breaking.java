package org.alliancementors.faults.world;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliancementors.faults.crash.Site;
import org.alliancementors.faults.crash.Trapper;
import org.alliancementors.faults.drive.Driver;
import org.alliancementors.faults.history.Window;
import org.alliancementors.faults.plan.Arrow;
import org.alliancementors.faults.plan.Fault;
import org.alliancementors.faults.plan.Plan;
import org.alliancementors.faults.proxy.Mode;
import org.alliancementors.faults.proxy.Proxy;
import org.alliancementors.sandbox.Landscape;
import org.alliancementors.sandbox.ServiceProcess;
import org.alliancementors.sandbox.mail.Replies;
import org.alliancementors.sandbox.mail.Reply;
import org.alliancementors.sandbox.mail.Stage;
import org.alliancementors.sandbox.process.ChildProcess;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Brings a fault about, waits, and lifts it again. What was killed is started and ready when this returns. */
public final class Breaking implements AutoCloseable {

    private static final Duration TO_THE_POINT = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final World world;
    private final Landscape landscape;
    private final Driver driver;
    private final Duration usualPause;
    private final Strays strays;
    private final Trapper trapper;
    private final Instances instances;

    /**
     * Breaks nothing yet.
     *
     * @param usualPause between two requests, to return to after an overload
     * @param folder for files of its own
     * @param earlier the folder of an earlier state of the project, built, if there is one
     */
    public Breaking(
            World world,
            Driver driver,
            TopicReader reader,
            Duration usualPause,
            long seed,
            Path folder,
            Optional<Path> earlier) {
        this.instances = new Instances(world.landscape(), earlier);
        this.trapper = new Trapper(folder);
        this.world = world;
        this.landscape = world.landscape();
        this.driver = driver;
        this.usualPause = usualPause;
        this.strays = new Strays(landscape.broker().bootstrapServers(), reader, seed);
    }

    /** Has the fault for its time; when it was there. */
    public Window bring(Fault fault) {
        return switch (fault.kind()) {
            case KILL -> kill(fault);
            case CRASH -> crash(fault);
            case KILL_ALL -> killAll(fault);
            case FREEZE -> freeze(fault);
            case LATENCY, CUT, REFUSE, HALF_OPEN, SWALLOW -> misbehave(fault);
            case SMTP -> answer(fault);
            case COPIES -> during(fault, strays::copies, () -> {});
            case POISON -> during(fault, strays::rubbish, () -> {});
            case DEAD_LETTERS -> refuseDeadLetters(fault);
            case FULL_DISK -> fillDisk(fault);
            case CLOCK -> moveClock(fault);
            case OLD_BUILD -> instances.beside(fault);
            case INSTANCE -> during(fault, () -> instances.comeOrGo(fault.target()), () -> {});
            case OVERLOAD ->
                during(fault, () -> driver.pause(usualPause.dividedBy(10)), () -> driver.pause(usualPause));
        };
    }

    private static Window during(Fault fault, Runnable begin, Runnable end) {
        Instant before = Instant.now();
        begin.run();
        sleep(fault.time());
        Instant to = Instant.now();
        end.run();
        return new Window(fault, before, to, null);
    }

    /** From when it is gone until it is started: not while it comes up. */
    private Window kill(Fault fault) {
        if (fault.target().equals(Arrow.SINK)) {
            return killSink(fault);
        }
        process(fault.target()).kill();
        return startLater(fault, Instant.now());
    }

    /** Waits until it has ended at the point; a point that is not reached in time is no fault. */
    private Window crash(Fault fault) {
        ChildProcess process = process(fault.target());
        Site site = Site.all().stream()
                .filter(one ->
                        one.service().equals(fault.target()) && fault.detail().startsWith(one + Plan.DETAIL))
                .findFirst()
                .orElseThrow();
        int hits = Integer.parseInt(fault.detail().substring(site.toString().length() + Plan.DETAIL.length()));
        Instant from = Instant.now();
        trapper.set(process.pid(), site, hits);
        awaitEnd(process, "not reached", () -> trapper.takeAway(process.pid()));
        return startLater(fault, from);
    }

    /** A server that cannot write ends, as a mongod and a broker without another disk do; it is started again with room. */
    private Window fillDisk(Fault fault) {
        ChildProcess process = process(fault.target());
        Disks.fill(process.pid());
        awaitEnd(process, "it did not write", () -> Disks.empty(process.pid()));
        return startLater(fault, Instant.now());
    }

    private static void awaitEnd(ChildProcess process, String otherwise, Runnable giveUp) {
        for (Instant end = Instant.now().plus(TO_THE_POINT);
                process.isAlive() && Instant.now().isBefore(end); ) {
            sleep(LOOK);
        }
        if (process.isAlive()) {
            giveUp.run();
            throw new LeftOut(otherwise);
        }
    }

    private Window startLater(Fault fault, Instant from) {
        sleep(fault.time());
        Instant to = Instant.now();
        start(fault.target());
        return new Window(fault, from, to, null);
    }

    private Window refuseDeadLetters(Fault fault) {
        DeadLetterTopics letters = strays.deadLetters();
        Instant from = Instant.now();
        try {
            letters.refuse();
            List<RecordMetadata> rubbish = strays.rubbish();
            sleep(fault.time());
            world.note(letters.passages(rubbish));
        } finally {
            letters.take();
        }
        return new Window(fault, from, Instant.now(), null);
    }

    private Window moveClock(Fault fault) {
        Duration ahead = Duration.ofSeconds(Long.parseLong(fault.detail().replace(" s", "")));
        return during(
                fault,
                () -> world.clocks().set(fault.target(), ahead),
                () -> world.clocks().set(fault.target(), Duration.ZERO));
    }

    private Window killSink(Fault fault) {
        Proxy way = world.proxy(new Arrow("notification-service", Arrow.SINK).toString());
        Instant from = Instant.now();
        way.set(Mode.REFUSE);
        landscape.restartMail();
        sleep(fault.time());
        Instant to = Instant.now();
        way.set(Mode.PASS);
        return new Window(fault, from, to, null);
    }

    private Window killAll(Fault fault) {
        Instant from = Instant.now();
        landscape.services().stream().filter(ServiceProcess::isAlive).forEach(ServiceProcess::kill);
        landscape.broker().kill();
        landscape.database().kill();
        world.proxies().forEach(Proxy::resetAll);
        landscape.restartMail();
        sleep(fault.time());
        landscape.database().start();
        landscape.broker().start();
        instances.forget();
        List<ServiceProcess> firsts = Arrow.PROGRAMS.stream()
                .map(program -> landscape.service(program, 0))
                .toList();
        firsts.forEach(ServiceProcess::launch);
        firsts.forEach(ServiceProcess::awaitReady);
        return new Window(fault, from, Instant.now(), null);
    }

    private Window freeze(Fault fault) {
        ChildProcess process = process(fault.target());
        Instant from = Instant.now();
        process.pause();
        sleep(fault.time());
        process.resume();
        return new Window(fault, from, Instant.now(), null);
    }

    private Window misbehave(Fault fault) {
        Proxy proxy = world.proxy(fault.target());
        Mode mode = Mode.valueOf(fault.kind().name());
        return during(
                fault,
                () -> {
                    if (mode == Mode.LATENCY) {
                        proxy.slowDown(
                                Duration.ofMillis(Long.parseLong(fault.detail().replace(" ms", ""))));
                    } else {
                        proxy.set(mode);
                    }
                },
                () -> proxy.set(Mode.PASS));
    }

    private Window answer(Fault fault) {
        int space = fault.detail().indexOf(' ');
        Stage stage = Stage.valueOf(fault.detail().substring(0, space));
        String what = fault.detail().substring(space + 1);
        Reply reply = what.equals("hangs up") ? Reply.hangUp() : Reply.refuse(Integer.parseInt(what));
        return during(fault, () -> landscape.mail().answer(Replies.always(stage, reply)), () -> {
            landscape.mail().answer(Replies.NORMAL);
            driver.liftBlocks();
        });
    }

    private ChildProcess process(String target) {
        return switch (target) {
            case Arrow.KAFKA -> landscape.broker().process();
            case Arrow.DATABASE -> landscape.database().process().orElseThrow();
            default -> landscape.service(target, 0).process();
        };
    }

    private void start(String target) {
        switch (target) {
            case Arrow.KAFKA -> landscape.broker().start();
            case Arrow.DATABASE -> landscape.database().start();
            default -> landscape.service(target, 0).start();
        }
    }

    /** Everything passes; instances that have joined stay, so that nothing is lost of what they count. */
    public void heal() {
        world.proxies().forEach(proxy -> proxy.set(Mode.PASS));
        landscape.mail().answer(Replies.NORMAL);
        driver.liftBlocks();
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        strays.close();
    }
}
