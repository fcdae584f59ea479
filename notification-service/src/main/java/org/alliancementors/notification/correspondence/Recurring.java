package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something again and again until it is closed, with jitter, so that instances that started together drift apart. What
 * fails is logged once per outage and tried again after a pause that doubles up to a limit.
 */
public final class Recurring implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final String name;
    private final Duration every;
    private final Duration longest;
    private final Work work;
    private final Thread thread;
    private volatile boolean broken;

    /**
     * Begins at once, after the first pause.
     *
     * @param name for logs
     * @param every pause between two goes
     * @param longest pause after failures at most
     */
    public Recurring(String name, Duration every, Duration longest, Work work) {
        this.name = name;
        this.every = every;
        this.longest = longest;
        this.work = work;
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** What is done. */
    @FunctionalInterface
    public interface Work {

        /** Once. */
        void run() throws Exception;
    }

    /** Whether it failed the last time. */
    public boolean isBroken() {
        return broken;
    }

    private void run() {
        var pause = every;
        try {
            while (true) {
                Thread.sleep(pause.plusMillis(ThreadLocalRandom.current().nextLong(1 + pause.toMillis() / 4)));
                pause = worked() ? every : shorter(pause.multipliedBy(2), longest);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean worked() throws InterruptedException {
        try {
            work.run();
            if (broken) {
                LOG.info("{} works again", name);
            }
            broken = false;
            return true;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            if (!broken) {
                LOG.warn("{} failed and is tried again: {}", name, e.getClass().getName());
            }
            LOG.debug("{} failed", name, e);
            broken = true;
            return false;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Stops; waits a little for what is under way. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(LONGEST_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
