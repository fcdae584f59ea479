package org.alliancementors.portal.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import org.alliancementors.portal.testing.KeyRingsInMemory;
import org.junit.jupiter.api.Test;

class AccessTokensTests {

    private Instant now = Instant.parse("2026-05-01T10:00:00Z");
    private final SigningKeys keys = new SigningKeys(new KeyRingsInMemory(), () -> now, Duration.ofDays(90));
    private final AccessTokens tokens = new AccessTokens(keys, () -> now, "https://portal.example");

    @Test
    void thePortalsOwnTokenSaysWhatServicesAskFor() throws Exception {
        SignedJWT token = SignedJWT.parse(tokens.own());
        assertThat(token.verify(new RSASSAVerifier(keys.signing().key()))).isTrue();
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(token.getHeader().getKeyID()).isEqualTo(keys.signing().id());
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("https://portal.example");
        assertThat(claims.getAudience()).containsExactly("alliance-mentors");
        assertThat(claims.getStringListClaim("roles")).containsExactly("portal");
        assertThat(claims.getSubject()).isEqualTo("portal");
        assertThat(claims.getExpirationTime().toInstant()).isEqualTo(now.plus(Duration.ofMinutes(10)));
    }

    @Test
    void itIsKeptAndRenewedBeforeItEnds() {
        String first = tokens.own();
        now = now.plus(Duration.ofMinutes(7));
        assertThat(tokens.own()).isEqualTo(first);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(tokens.own()).isNotEqualTo(first);
    }

    @Test
    void eachPersonHasOneOfTheirOwnUntilItIsRenewed() throws Exception {
        String kim = tokens.ofPerson("desk", "kim");
        assertThat(tokens.ofPerson("desk", "kim")).isEqualTo(kim);
        for (String[] other : new String[][] {{"desk", "robin"}, {"mentor", "kim"}}) {
            var claims = SignedJWT.parse(tokens.ofPerson(other[0], other[1])).getJWTClaimsSet();
            assertThat(claims.getStringListClaim("roles")).containsExactly(other[0]);
            assertThat(claims.getSubject()).isEqualTo(other[1]);
        }
        now = now.plus(Duration.ofMinutes(8));
        assertThat(tokens.ofPerson("desk", "kim")).isNotEqualTo(kim);
    }

    @Test
    void oneThatWasMadeWhileTheClockWasAheadIsNotKept() throws Exception {
        now = now.plus(Duration.ofMinutes(5));
        tokens.own();
        now = now.minus(Duration.ofMinutes(5));
        var claims = SignedJWT.parse(tokens.own()).getJWTClaimsSet();
        assertThat(claims.getNotBeforeTime().toInstant()).isEqualTo(now);
    }
}
