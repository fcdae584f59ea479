package org.alliancementors.portal.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alliancementors.portal.testing.KeyRingsInMemory;
import org.junit.jupiter.api.Test;

class SigningKeysTests {

    private static final Duration LIFE = Duration.ofDays(90);

    private final KeyRingsInMemory rings = new KeyRingsInMemory();
    private Instant now = Instant.parse("2026-05-01T10:00:00Z");

    private SigningKeys portal() {
        return new SigningKeys(rings, () -> now, LIFE);
    }

    @Test
    void aRestartKeepsTheKey() {
        assertThat(portal().signing().id()).isEqualTo(portal().signing().id());
    }

    @Test
    void manyPortalsThatStartAtOnceShareOneKey() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<String> start = () -> portal().signing().id();
            Set<String> ids = new HashSet<>();
            for (Future<String> started :
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> start).toList())) {
                ids.add(started.get());
            }
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void aKnownRingIsNotReadForEachToken() {
        SigningKeys portal = portal();
        portal.signing();
        int reads = rings.reads();
        for (int i = 0; i < 100; i++) {
            portal.signing();
        }
        assertThat(rings.reads()).isEqualTo(reads);
    }

    @Test
    void aKnownRingGoesOnWhileTheStoreIsDown() {
        SigningKeys portal = portal();
        String id = portal.signing().id();
        rings.down(true);
        now = now.plus(Duration.ofHours(3));
        assertThat(portal.signing().id()).isEqualTo(id);
    }

    @Test
    void withoutAKnownRingItIsUnavailableAndTheStoreIsNotStormed() {
        SigningKeys portal = portal();
        rings.down(true);
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(portal::signing).isInstanceOf(KeysUnavailable.class);
        }
        assertThat(rings.reads()).isEqualTo(1);
    }

    @Test
    void itComesBackWithTheStore() {
        SigningKeys portal = portal();
        rings.down(true);
        assertThatThrownBy(portal::signing).isInstanceOf(KeysUnavailable.class);
        rings.down(false);
        now = now.plusSeconds(2);
        assertThat(portal.signing()).isNotNull();
    }

    @Test
    void everyPortalPublishesANewKeyBeforeAnyoneSignsWithIt() {
        SigningKeys one = portal();
        SigningKeys other = portal();
        String before = one.signing().id();
        other.signing();
        now = now.plus(LIFE);
        assertThat(one.signing().id()).isEqualTo(before);
        String next = one.published().getLast().id();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(other.published()).extracting(SigningKey::id).contains(before, next);
        now = now.plus(Duration.ofMinutes(10));
        assertThat(one.signing().id()).isEqualTo(next);
        assertThat(other.signing().id()).isEqualTo(next);
        assertThat(other.published()).extracting(SigningKey::id).containsExactly(before, next);
    }
}
