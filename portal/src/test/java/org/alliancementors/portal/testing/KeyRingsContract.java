package org.alliancementors.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alliancementors.portal.tokens.KeyRings;
import org.alliancementors.portal.tokens.SigningKey;
import org.alliancementors.portal.tokens.SigningKeys;
import org.junit.jupiter.api.Test;

/** What every store of the key ring promises, the one in memory as well as MongoDB. */
public abstract class KeyRingsContract {

    private static final Duration LIFE = Duration.ofDays(90);
    private static final Instant START = Instant.parse("2026-05-01T10:00:00.123Z");

    /** Another portal's view of one store, empty at the beginning of each test. */
    protected abstract KeyRings rings();

    @Test
    void isEmptyAtFirst() {
        assertThat(rings().find()).isEmpty();
    }

    @Test
    void givesBackWhatWasKept() {
        SigningKey made = new SigningKeys(rings(), () -> START, LIFE).signing();
        SigningKey read = rings().find().orElseThrow().ring().keys().getFirst();
        assertThat(read.key().toJSONString()).isEqualTo(made.key().toJSONString());
        assertThat(read.createdAt()).isEqualTo(START);
        assertThat(read.signsFrom()).isEqualTo(START);
    }

    @Test
    void ofManyFirstRingsOneCounts() throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<String> start =
                    () -> new SigningKeys(rings(), () -> START, LIFE).signing().id();
            Set<String> ids = new HashSet<>();
            for (Future<String> started :
                    threads.invokeAll(IntStream.range(0, 6).mapToObj(i -> start).toList())) {
                ids.add(started.get());
            }
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void ofManyRotationsOneCounts() throws Exception {
        new SigningKeys(rings(), () -> START, LIFE).signing();
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<Integer> rotate = () -> new SigningKeys(rings(), () -> START.plus(LIFE), LIFE)
                    .published()
                    .size();
            for (Future<Integer> rotated : threads.invokeAll(
                    IntStream.range(0, 6).mapToObj(i -> rotate).toList())) {
                assertThat(rotated.get()).isEqualTo(2);
            }
        }
        KeyRings.Kept kept = rings().find().orElseThrow();
        assertThat(kept.version()).isEqualTo(2);
        assertThat(kept.ring().keys()).hasSize(2);
    }

    // P3: who read an older ring changes nothing
    @Test
    void anOvertakenReplacementChangesNothing() {
        new SigningKeys(rings(), () -> START, LIFE).signing();
        KeyRings.Kept old = rings().find().orElseThrow();
        new SigningKeys(rings(), () -> START.plus(LIFE), LIFE).published();
        rings().replace(old, old.ring());
        assertThat(rings().find().orElseThrow().ring().keys()).hasSize(2);
    }
}
