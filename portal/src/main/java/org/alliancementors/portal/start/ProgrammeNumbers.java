package org.alliancementors.portal.start;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.alliancementors.portal.PortalSettings;
import org.alliancementors.portal.services.GalleryService;
import org.alliancementors.portal.services.RequestService;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.alliancementors.portal.tokens.KeysUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * How many mentors there are, in how many states, and for how many missions one was found. Asked for now and then, in the background, so that no visitor waits
 * for them; a service that does not answer leaves what was known before, and nothing at first.
 */
@Component
final class ProgrammeNumbers implements AutoCloseable {

    private final GalleryService gallery;
    private final RequestService requests;
    private final Duration every;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("programme-numbers").daemon().factory());
    private volatile Numbers latest = new Numbers(null, null, null);

    ProgrammeNumbers(GalleryService gallery, RequestService requests, PortalSettings settings) {
        this.gallery = gallery;
        this.requests = requests;
        this.every = settings.numbersEvery();
    }

    /**
     * The numbers, each null where it is not known or nothing to speak of.
     *
     * @param mentors mentors
     * @param states federal states that they live in
     * @param missions missions for which one was found
     */
    record Numbers(
            @Nullable Long mentors,
            @Nullable Integer states,
            @Nullable Long missions) {

        /** Whether there is anything to show. */
        public boolean any() {
            return mentors != null || missions != null;
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (every.isPositive()) {
            var _ = executor.scheduleWithFixedDelay(this::ask, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** What is known at the moment. */
    Numbers latest() {
        return latest;
    }

    /** Asks once; what is not answered stays as it was. */
    void ask() {
        Numbers before = latest;
        GalleryService.Numbers people = answer(gallery::numbers);
        RequestService.Programme programme = answer(requests::programme);
        latest = new Numbers(
                people == null ? before.mentors() : some(people.mentors()),
                people == null ? before.states() : people.mentors() > 0 ? Integer.valueOf(people.states()) : null,
                programme == null ? before.missions() : some(programme.missions()));
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private static @Nullable Long some(long number) {
        return number > 0 ? number : null;
    }

    private static <T> @Nullable T answer(Supplier<T> question) {
        try {
            return question.get();
        } catch (ServiceDown | ServiceRefused | RestClientException | KeysUnavailable e) {
            return null;
        }
    }
}
