package org.alliancementors.kit.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacKeysTests {

    private static final String K1 = "k1:" + key(1);
    private static final String K2 = "k2:" + key(2);

    private final MacKeys keys = MacKeys.of("Mail keys", K1);

    @Test
    void recogniseWhatTheyMade() {
        var mac = keys.mac("k1", "address/ina@buendnis.example");

        assertThat(mac).matches("[a-z2-7]{26}");
        assertThat(keys.verifies("k1", "address/ina@buendnis.example", mac)).isTrue();
        assertThat(keys.verifies("k1", "message/ina@buendnis.example", mac)).isFalse();
        assertThat(keys.verifies("k9", "address/ina@buendnis.example", mac)).isFalse();
        assertThat(keys.verifies("k1", "address/ina@buendnis.example", mac + "a"))
                .isFalse();
    }

    // the value was computed by another implementation
    @Test
    void areHmacSha256CutTo128Bit() {
        var zeros = MacKeys.of("Mail keys", "z:" + Base64.getEncoder().encodeToString(new byte[32]));

        assertThat(zeros.mac("z", "what do ya want for nothing?")).isEqualTo("o3m6ogkopw6dvialx2h7xh3pzm");
    }

    @Test
    void ofOldIdsStillRecognise() {
        var rotated = MacKeys.of("Mail keys", K2 + "," + K1);

        assertThat(rotated.current()).isEqualTo("k2");
        assertThat(rotated.ids()).containsExactly("k2", "k1");
        assertThat(rotated.verifies("k1", "x", keys.mac("k1", "x"))).isTrue();
        assertThat(rotated.mac("k2", "x")).isNotEqualTo(keys.mac("k1", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k1", "k1:", "k1:AAAA", "K1:x", "k1:***", ":", "toolongkey:AAAA"})
    void haveAForm(String text) {
        assertThatThrownBy(() -> MacKeys.of("Mail keys", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Mail keys: entry 1 ")
                .hasMessageEndingWith("with the current key first");
    }

    @Test
    void neverShowThemselves() {
        assertThat(keys).hasToString("Mail keys[1]");
        assertThatThrownBy(() -> MacKeys.of("Mail keys", K1 + "," + K1)).hasMessageContaining("entry 2 repeats");
        assertThatThrownBy(() -> keys.mac("k9", "x")).hasMessageContaining("'k9'");
    }

    private static String key(int seed) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
