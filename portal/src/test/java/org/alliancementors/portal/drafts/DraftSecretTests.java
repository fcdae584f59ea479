package org.alliancementors.portal.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftSecretTests {

    private static final byte[] PLAIN = "Ina Itter".getBytes(StandardCharsets.UTF_8);

    private final DraftSecret secret = DraftSecret.fresh();

    @Test
    void theCookieGivesTheSameNameAndTheSameKeys() {
        DraftSecret again = DraftSecret.read(secret.cookie()).orElseThrow();
        assertThat(again.id()).isEqualTo(secret.id());
        assertThat(again.idempotencyKey()).isEqualTo(secret.idempotencyKey());
        assertThat(again.open("kontakt", secret.seal("kontakt", PLAIN))).hasValue(PLAIN);
    }

    @Test
    void nothingThatIsStoredOrSentGivesTheCookie() {
        assertThat(secret.id()).isNotEqualTo(secret.cookie()).isNotEqualTo(secret.idempotencyKey());
        assertThat(secret.idempotencyKey()).matches("[A-Za-z0-9-]{8,64}").isNotEqualTo(secret.cookie());
        assertThat(secret.toString()).doesNotContain(secret.cookie());
    }

    @Test
    void whatIsSealedTwiceLooksDifferentAndHidesItsContent() {
        byte[] sealed = secret.seal("kontakt", PLAIN);
        assertThat(sealed).isNotEqualTo(secret.seal("kontakt", PLAIN));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Ina", "Itter");
    }

    @Test
    void nothingElseOpensIt() {
        byte[] sealed = secret.seal("kontakt", PLAIN);
        assertThat(DraftSecret.fresh().open("kontakt", sealed)).isEmpty();
        assertThat(secret.open("ort", sealed)).isEmpty();
        assertThat(secret.open("kontakt", new byte[3])).isEmpty();
        sealed[sealed.length - 1] ^= 1;
        assertThat(secret.open("kontakt", sealed)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "short", "not base64 at all!", "AAAA"})
    void aCookieThatIsNoneOfOursIsNone(@Nullable String cookie) {
        assertThat(DraftSecret.read(cookie)).isEmpty();
    }
}
