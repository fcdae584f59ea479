package org.alliancementors.portal.tracking;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.alliancementors.portal.PortalSettings;
import org.alliancementors.portal.services.AllianceService;
import org.alliancementors.portal.services.AllianceService.Tracking;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.alliancementors.portal.tokens.KeysUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Looks at the missions that somebody watches, one look for all who watch the same, and tells their browsers when something has changed. A
 * stream never carries more than that: the page fetches what it may show. Nobody holds a thread while nothing happens, and how many streams
 * there are is bounded; without one a page still looks for itself once a minute.
 */
@Component
final class LiveUpdates implements SmartLifecycle {

    private static final double JITTER = 0.2;

    private final AllianceService alliances;
    private final PortalSettings.Live settings;
    private final Map<String, List<LiveStream>> watched = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-updates").daemon().factory());
    private volatile boolean running;

    LiveUpdates(AllianceService alliances, PortalSettings settings) {
        this.alliances = alliances;
        this.settings = settings.live();
    }

    /**
     * A stream for one more browser; empty where there are enough.
     *
     * @param known how the mission stands on its page
     */
    synchronized Optional<LiveStream> open(String secret, String known) {
        List<LiveStream> those = watched.getOrDefault(secret, List.of());
        if (!running || viewers() >= settings.viewers() || those.size() >= settings.viewersPerMission()) {
            return Optional.empty();
        }
        LiveStream stream = new LiveStream(settings.life(), known);
        stream.onCompletion(() -> leave(secret, stream));
        stream.onTimeout(stream::complete);
        stream.onError(_ -> leave(secret, stream));
        if (those.isEmpty()) {
            watched.put(secret, new CopyOnWriteArrayList<>(List.of(stream)));
            lookAgain(secret, Duration.ZERO);
        } else {
            those.add(stream);
        }
        return Optional.of(stream);
    }

    /** How many streams are open. */
    int viewers() {
        return watched.values().stream().mapToInt(List::size).sum();
    }

    private synchronized void leave(String secret, LiveStream stream) {
        List<LiveStream> those = watched.get(secret);
        if (those != null) {
            those.remove(stream);
            if (those.isEmpty()) {
                watched.remove(secret, those);
            }
        }
    }

    private void lookAgain(String secret, Duration after) {
        if (running) {
            var _ = clockwork.schedule(
                    () -> Thread.ofVirtual().name("live-look").start(() -> look(secret)),
                    after.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private void look(String secret) {
        List<LiveStream> those = watched.get(secret);
        if (those == null) {
            return;
        }
        Tracking now = null;
        boolean known = true;
        try {
            now = alliances.tracking(secret);
        } catch (ServiceRefused e) {
            known = false;
        } catch (ServiceDown | RestClientException | KeysUnavailable e) {
            // the next look may find it again
        }
        for (LiveStream stream : those) {
            tell(secret, stream, now, known);
        }
        double jitter = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        lookAgain(secret, Duration.ofMillis((long) (settings.lookEvery().toMillis() * jitter)));
    }

    private void tell(String secret, LiveStream stream, @Nullable Tracking now, boolean known) {
        boolean there = now == null ? stream.keepOpen() : stream.tell(Standing.of(now));
        if (!there) {
            leave(secret, stream);
        } else if (!known || now != null && InitiatorView.ended(now)) {
            // nothing will change any more; and whoever guesses shall not make us look again and again
            stream.end();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends all streams, before the server waits for open requests; the browsers come back, to another portal. */
    @Override
    public void stop() {
        running = false;
        clockwork.shutdownNow();
        watched.values().forEach(those -> those.forEach(LiveStream::complete));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
