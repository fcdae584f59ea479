package org.alliancementors.kit.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.alliancementors.kit.intake.DeadLetters;
import org.alliancementors.kit.intake.Intakes;
import org.alliancementors.kit.store.DocumentStores;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Opens the bindings once every topic is as it must be. Until then HTTP works all the same, and health names what is missing:
 * this class works in the background and never gives up.
 */
public final class TopicGate implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(TopicGate.class);
    private static final Duration LONGEST_OPENING = Duration.ofSeconds(10);

    private final TopicCheck check;
    private final Duration every;
    private final Supplier<Admin> admins;
    private final DocumentStores stores;
    private final Intakes intakes;
    private final String group;
    private final Runnable open;
    private volatile List<String> missing = List.of("the topics have not been looked at yet");
    private volatile boolean running;
    private Thread thread = Thread.ofVirtual().unstarted(() -> {});

    TopicGate(
            TopicSettings settings,
            Supplier<Admin> admins,
            DocumentStores stores,
            Intakes intakes,
            String group,
            Runnable open) {
        this.check = new TopicCheck(settings);
        this.every = settings.checkEvery();
        this.admins = admins;
        this.stores = stores;
        this.intakes = intakes;
        this.group = group;
        this.open = open;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("topic-gate").daemon().start(this::untilOpen);
    }

    private void untilOpen() {
        try {
            while (running && !ready()) {
                Thread.sleep(every);
            }
            while (running && !opened()) {
                Thread.sleep(every);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean opened() {
        try {
            intakes.reconsiderParked();
            open.run();
            LOG.info("topics are as they must be; bindings are open");
            return true;
        } catch (RuntimeException e) {
            LOG.warn("bindings could not be opened and are tried again", e);
            return false;
        }
    }

    private boolean ready() throws InterruptedException {
        List<String> before = missing;
        try (Admin admin = admins.get()) {
            missing = check.check(admin, wanted());
        } catch (ExecutionException | RuntimeException e) {
            missing = List.of("the broker does not answer (%s): bindings wait for it"
                    .formatted(e.getClass().getSimpleName()));
        }
        if (!missing.isEmpty() && !missing.equals(before)) {
            LOG.warn("bindings stay closed: {}", missing);
        }
        return missing.isEmpty();
    }

    private List<TopicCheck.Wanted> wanted() {
        List<TopicCheck.Wanted> wanted = new ArrayList<>();
        List<String> own = new ArrayList<>();
        stores.opened()
                .forEach(store -> store.publication().ifPresent(publication -> {
                    own.add(publication.topic());
                    wanted.add(check.published(publication.topic()));
                }));
        intakes.subscriptions().forEach(subscription -> {
            if (!own.contains(subscription.topic())) {
                wanted.add(check.consumed(subscription.topic()));
            }
            wanted.add(check.deadLetters(DeadLetters.topic(subscription.topic(), group)));
        });
        return wanted.stream().distinct().toList();
    }

    /** What is missing, in words; empty once the bindings are open. */
    public List<String> missing() {
        return missing;
    }

    @Override
    public Health health() {
        List<String> now = missing;
        return now.isEmpty()
                ? Health.up().build()
                : Health.unknown().withDetail("missing", now).build();
    }

    /** Also waits for bindings that are being opened, so that they are closed after. */
    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(LONGEST_OPENING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
