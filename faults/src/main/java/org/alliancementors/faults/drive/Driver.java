package org.alliancementors.faults.drive;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * All people of a campaign. They ask at a steady rate, answer what they are asked, and change their minds; what they do follows
 * from the seed and from what reaches them.
 */
public final class Driver implements AutoCloseable {

    private static final int HANDS = 12;
    private static final Duration LOOK = Duration.ofMillis(400);

    private final long seed;
    private final Agenda agenda = new Agenda(HANDS);
    private final Initiators initiators;
    private final Mentors mentors;
    private final Desk desk;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger probes = new AtomicInteger();
    private volatile Duration pause;
    private volatile boolean asking = true;
    private volatile boolean open = true;

    /**
     * Begins at once.
     *
     * @param pause between two requests
     */
    public Driver(long seed, Stage stage, DriverLog log, Duration pause) {
        this.seed = seed;
        this.pause = pause;
        var trying = new Trying(stage, log);
        this.initiators = new Initiators(seed, agenda, trying);
        this.mentors = new Mentors(seed, agenda, trying);
        this.desk = new Desk(agenda, trying);
        Thread.ofVirtual().start(this::ask);
        Thread.ofVirtual().start(this::look);
    }

    /** How long between two requests from now on. */
    public void pause(Duration between) {
        pause = between;
    }

    /** Nobody asks for anything new any more; what was begun is brought to its end at once. */
    public void calm() {
        asking = false;
        agenda.hurry();
    }

    /** How many things are not known to be done or refused. */
    public int open() {
        return agenda.open();
    }

    /** Asks for something that nobody offers; the address that hears of it. What became of it is told. */
    public String probe(Consumer<String> taken) {
        return initiators.probe(probes.incrementAndGet(), taken);
    }

    /** Has a mission ended. */
    public void cancel(String mission) {
        desk.cancel(mission, Duration.ZERO);
    }

    /** Lets mails go again to addresses that a fault of the mail server has blocked. */
    public void liftBlocks() {
        desk.liftBlocks();
    }

    private void ask() {
        while (open && asking) {
            int number = asked.incrementAndGet();
            initiators.ask(number, mission -> fate(number, mission));
            sleep(pause);
        }
    }

    /** What becomes of a mission, decided by the seed: half are cancelled sooner or later, so that places become free. */
    private void fate(int number, String mission) {
        var random = new Random(seed * 31 + number);
        int fate = random.nextInt(100);
        if (fate < 50) {
            desk.cancel(mission, Duration.ofMillis(2_000 + random.nextInt(40_000)));
        } else if (fate < 65) {
            desk.assign(mission, random, Duration.ofMillis(1_000 + random.nextInt(15_000)));
        }
    }

    private void look() {
        while (open) {
            try {
                mentors.look();
            } catch (RuntimeException e) {
                // the sink is away just now; the next look finds what came
            }
            sleep(LOOK);
        }
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
        open = false;
        agenda.close();
    }
}
