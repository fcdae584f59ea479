package org.alliancementors.portal.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTests {

    private static final Instant START = Instant.parse("2026-05-01T10:00:00Z");
    private static final Duration LIFE = Duration.ofDays(90);

    private final KeyRing first = KeyRing.first(START);

    @Test
    void theFirstKeySignsAtOnce() {
        assertThat(first.signing(START)).isEqualTo(first.keys().getFirst());
        assertThat(first.published(START)).hasSize(1);
    }

    @Test
    void aNewKeyIsPublishedBeforeItSigns() {
        KeyRing rotated = first.rotated(START.plus(LIFE));
        assertThat(rotated.published(START.plus(LIFE))).hasSize(2);
        assertThat(rotated.signing(START.plus(LIFE))).isEqualTo(rotated.keys().getFirst());
        assertThat(rotated.signing(START.plus(LIFE).plus(KeyRing.PUBLISHED_BEFOREHAND)))
                .isEqualTo(rotated.keys().getLast());
    }

    @Test
    void anOlderKeyStaysPublishedForADayAfterTheChange() {
        KeyRing rotated = first.rotated(START.plus(LIFE));
        Instant change = rotated.keys().getLast().signsFrom();
        assertThat(rotated.published(change.plus(Duration.ofDays(1)).minusMillis(1)))
                .hasSize(2);
        assertThat(rotated.published(change.plus(Duration.ofDays(1))))
                .containsExactly(rotated.keys().getLast());
    }

    @Test
    void rotationDropsWhatNobodyNeeds() {
        KeyRing ring = first.rotated(START.plus(LIFE)).rotated(START.plus(LIFE.multipliedBy(2)));
        assertThat(ring.keys()).hasSize(2).doesNotContain(first.keys().getFirst());
    }

    @Test
    void rotationIsDueWhenTheNewestHasSignedForItsLife() {
        assertThat(first.rotationDue(START.plus(LIFE).minusMillis(1), LIFE)).isFalse();
        assertThat(first.rotationDue(START.plus(LIFE), LIFE)).isTrue();
    }

    @Test
    void aClockThatIsBehindStillSigns() {
        assertThat(first.signing(START.minusSeconds(60))).isEqualTo(first.keys().getFirst());
    }

    @Test
    void anEmptyRingIsRefused() {
        assertThatThrownBy(() -> new KeyRing(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyDoesNotShowItsSecret() {
        assertThat(first.toString())
                .doesNotContain(
                        first.keys().getFirst().key().getPrivateExponent().toString())
                .contains(first.keys().getFirst().id());
    }
}
