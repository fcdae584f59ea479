package org.alliancementors.kit.drive;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alliancementors.kit.intake.Faults;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Drives the documents whose time has come. Work that a process began and did not end, and deadlines, are found here by what is
 * stored, so that any instance takes them up. Several instances may drive the same document at once: what they do is decided
 * by compare-and-set, so doing it twice changes nothing.
 */
public final class DriveSweeps implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DriveSweeps.class);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final MeterRegistry meters;
    private final List<Sweep<?>> sweeps = new ArrayList<>();
    private ScheduledExecutorService executor = Executors.newScheduledThreadPool(0);
    private volatile boolean running;

    /** Made once per service by the kit's configuration. */
    public DriveSweeps(InstantSource clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Has a store swept once the application is ready.
     *
     * @param name of the sweep, for logs and metrics
     * @param store whose documents
     * @param every how long to wait between two looks; a look that found as many as the limit is followed by another at once
     * @param limit how many documents at a time
     * @param drive does the work; gets documents whose {@code driveAt} has come
     */
    public synchronized <S, F> void register(
            String name, DocumentStore<S, F> store, Duration every, int limit, Consumer<List<Stored<S>>> drive) {
        Sweep<S> sweep = new Sweep<>(name, every, limit, () -> store.due(clock.instant(), limit), drive);
        sweeps.add(sweep);
        if (running) {
            schedule(sweep, every);
        }
    }

    @Override
    public synchronized void start() {
        executor = Executors.newScheduledThreadPool(
                Math.max(1, sweeps.size()),
                Thread.ofPlatform().name("drive-", 0).daemon().factory());
        running = true;
        sweeps.forEach(sweep -> schedule(sweep, sweep.every()));
    }

    @Override
    public synchronized void stop() {
        running = false;
        executor.shutdownNow();
        try {
            if (!executor.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("a sweep is still at work after {}", LONGEST_STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void schedule(Sweep<?> sweep, Duration delay) {
        long jitter = ThreadLocalRandom.current().nextLong(1 + delay.toMillis() / 4);
        ScheduledFuture<?> next =
                executor.schedule(() -> sweep(sweep), delay.toMillis() + jitter, TimeUnit.MILLISECONDS);
        LOG.trace("sweep {} runs next in {} ms", sweep.name(), next.getDelay(TimeUnit.MILLISECONDS));
    }

    private void sweep(Sweep<?> sweep) {
        boolean more = false;
        try {
            more = sweep.run(meters);
        } catch (RuntimeException e) {
            LOG.warn("sweep {} failed and is tried again", sweep.name(), e);
        } finally {
            if (running) {
                schedule(sweep, more ? Duration.ZERO : sweep.every());
            }
        }
    }

    /** One look after the other; never two at once. */
    private static final class Sweep<S> {

        private final String name;
        private final Duration every;
        private final int limit;
        private final Supplier<List<Stored<S>>> look;
        private final Consumer<List<Stored<S>>> drive;
        private Map<String, Long> last = Map.of();

        Sweep(String name, Duration every, int limit, Supplier<List<Stored<S>>> look, Consumer<List<Stored<S>>> drive) {
            this.name = name;
            this.every = every;
            this.limit = limit;
            this.look = look;
            this.drive = drive;
        }

        String name() {
            return name;
        }

        Duration every() {
            return every;
        }

        /** Tells whether more is waiting that the next look will find; not when it would find the same again. */
        boolean run(MeterRegistry meters) {
            List<Stored<S>> due = look.get();
            Map<String, Long> page = due.stream()
                    .collect(Collectors.toMap(
                            Stored::id, stored -> stored.envelope().version()));
            boolean more = due.size() == limit && !page.equals(last);
            last = page;
            if (!due.isEmpty()) {
                drive(due);
                meters.counter("drive.documents", "sweep", name).increment(due.size());
            }
            return more;
        }

        private void drive(List<Stored<S>> due) {
            try {
                drive.accept(due);
            } catch (RuntimeException e) {
                if (Faults.ofInfrastructure(e) || due.size() == 1) {
                    throw e;
                }
                LOG.warn("sweep {} failed on a page: its documents are driven one by one", name, e);
                due.forEach(this::alone);
            }
        }

        private void alone(Stored<S> document) {
            try {
                drive.accept(List.of(document));
            } catch (RuntimeException e) {
                if (Faults.ofInfrastructure(e)) {
                    throw e;
                }
                LOG.warn("sweep {} cannot drive '{}'", name, document.id(), e);
            }
        }
    }
}
