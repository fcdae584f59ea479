package org.alliancementors.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alliancementors.portal.sessions.KeptSession;
import org.alliancementors.portal.sessions.LoginStore;
import org.junit.jupiter.api.Test;

/** What every store of logins keeps to. */
public abstract class LoginsContract {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final String id = UUID.randomUUID().toString();

    /** The store to try. */
    protected abstract LoginStore store();

    private KeptSession kept(Instant created, Instant touched) {
        KeptSession session = new KeptSession(id, "DESK", "kim", created, touched);
        store().keep(session);
        return session;
    }

    @Test
    void aSessionComesBackAsItWasKept() {
        assertThat(store().find(id)).isEmpty();
        KeptSession session = kept(NOW, NOW);
        assertThat(store().find(id)).contains(session);
    }

    @Test
    void whoWasSeenLaterIsNotSeenEarlier() {
        kept(NOW, NOW);
        store().touch(id, NOW.plusSeconds(90));
        store().touch(id, NOW.plusSeconds(30));
        assertThat(store().find(id).orElseThrow().touchedAt()).isEqualTo(NOW.plusSeconds(90));
    }

    @Test
    void aSessionThatHasEndedDoesNotComeBackByBeingSeen() {
        kept(NOW, NOW);
        store().forget(id);
        store().touch(id, NOW.plusSeconds(90));
        assertThat(store().find(id)).isEmpty();
    }

    @Test
    void ofAllWhoUseALinkAtOnceOneIsTheFirst() throws Exception {
        assertThat(atOnce(() -> store().useUp(id, NOW.plus(WINDOW)))).containsOnlyOnce(true);
        assertThat(store().useUp(id, NOW.plus(WINDOW))).isFalse();
    }

    @Test
    void triesAtOnceAreAllCounted() throws Exception {
        assertThat(atOnce(() -> store().countTry(id, NOW, WINDOW))).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(store().countTry(id, NOW.plusSeconds(60), WINDOW)).isEqualTo(9);
    }

    @Test
    void countingBeginsAnewAfterTheWindowAndAfterALogin() {
        store().countTry(id, NOW, WINDOW);
        assertThat(store().countTry(id, NOW.plus(WINDOW).minusMillis(1), WINDOW))
                .isEqualTo(2);
        assertThat(store().countTry(id, NOW.plus(WINDOW), WINDOW)).isEqualTo(1);
        store().forgetTries(id);
        assertThat(store().countTry(id, NOW.plus(WINDOW), WINDOW)).isEqualTo(1);
    }

    @Test
    void whatHasEndedIsForgottenAndNothingElse() {
        kept(NOW, NOW.plusSeconds(100));
        store().useUp(id, NOW.plusSeconds(100));
        store().countTry(id, NOW, Duration.ofSeconds(100));
        store().forgetEnded(NOW.minusMillis(1), NOW.plusSeconds(99), NOW.plusSeconds(99));
        assertThat(store().find(id)).isPresent();
        assertThat(store().useUp(id, NOW)).isFalse();

        store().forgetEnded(NOW, NOW, NOW.plusSeconds(100));
        assertThat(store().find(id)).isEmpty();
        assertThat(store().useUp(id, NOW)).isTrue();
        kept(NOW, NOW);
        store().forgetEnded(NOW.minusSeconds(1), NOW, NOW);
        assertThat(store().find(id)).isEmpty();
    }

    private static <T> List<T> atOnce(Callable<T> what) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            return threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> what).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
