package org.alliancementors.missions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.alliancementors.events.codes.MissionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingSecretsTests {

    private static final MissionId MISSION = new MissionId("abc-123");
    private static final String K1 = "k1:" + key(1);
    private static final String K2 = "k2:" + key(2);

    private final TrackingSecrets secrets = TrackingSecrets.of(K1);

    @Test
    void openTheirMission() {
        var secret = secrets.of(MISSION);

        assertThat(secret).matches("k1-abc-123-[a-z2-7]{26}").isEqualTo(secrets.of(MISSION));
        assertThat(secrets.open(secret)).contains(MISSION);
    }

    @Test
    void ofOldKeysStillOpen() {
        var old = secrets.of(MISSION);
        var rotated = TrackingSecrets.of(K2 + "," + K1);

        assertThat(rotated.of(MISSION)).startsWith("k2-");
        assertThat(rotated.open(old)).contains(MISSION);
        assertThat(TrackingSecrets.of(K2).open(old)).isEmpty();
    }

    @Test
    void withAnyLetterChangedOpenNothing() {
        var secret = secrets.of(MISSION);

        for (int i = 0; i < secret.length(); i++) {
            var changed = secret.substring(0, i) + (secret.charAt(i) == 'x' ? 'y' : 'x') + secret.substring(i + 1);
            assertThat(secrets.open(changed)).as(changed).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "k1--", "k1-abc-123-", "k1-../../x-aaaaaaaaaaaaaaaaaaaaaaaaaa", "k1-abc-123", "\0"})
    void thatAreNoneOpenNothing(String rubbish) {
        assertThat(secrets.open(rubbish)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k1", "k1:", "k1:AAAA", "K1:x", "k1:***", ":", "toolongkey:AAAA"})
    void needKeysThatAreOnes(String keys) {
        assertThatThrownBy(() -> TrackingSecrets.of(keys))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Tracking keys: entry 1 ")
                .hasMessageEndingWith("with the current key first");
    }

    @Test
    void needKeyIdsThatDiffer() {
        assertThatThrownBy(() -> TrackingSecrets.of(K1 + "," + K1)).hasMessageContaining("entry 2 repeats");
    }

    private static String key(int seed) {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) seed);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
