package org.alliancementors.kit.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Random;
import org.alliancementors.kit.links.Verification.Reason;
import org.alliancementors.kit.links.Verification.Refused;
import org.alliancementors.kit.links.Verification.Verified;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;

class LinksTests {

    private static final Instant CREATED = Instant.parse("2026-05-01T10:00:00.123Z");
    private static final LinkToken ANSWER =
            new LinkToken("answer", "mission-1", 2, "mentor-9", CREATED, CREATED.plus(Duration.ofDays(3)));

    private final OctetKeyPairJsonWebKey key = key("k1");
    private final LinkSigner signer = new LinkSigner(key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
    private final LinkVerifier verifier = verifierAt(CREATED.plusSeconds(60));

    @Test
    void aLinkOfOursSaysWhatItEntitlesTo() {
        assertThat(verifier.verify(signer.sign(ANSWER), "answer")).isEqualTo(new Verified(ANSWER));
    }

    @Test
    void attemptAndPersonMayBeMissing() {
        LinkToken confirm = new LinkToken("confirm", "m\"1", null, null, CREATED, CREATED.plusSeconds(90));
        assertThat(verifier.verify(signer.sign(confirm), "confirm")).isEqualTo(new Verified(confirm));
    }

    @Test
    void theSameTokenIsTheSameText() {
        assertThat(signer.sign(ANSWER))
                .isEqualTo(new LinkSigner(key.toJson(OutputControlLevel.INCLUDE_PRIVATE)).sign(ANSWER))
                .matches("[A-Za-z0-9_.-]+")
                .hasSizeLessThan(400);
    }

    @Test
    void anotherPurposeIsRefused() {
        assertThat(verifier.verify(signer.sign(ANSWER), "confirm")).isEqualTo(new Refused(Reason.WRONG_PURPOSE));
    }

    @Test
    void isGoodUntilItsLastSecond() {
        String token = signer.sign(ANSWER);
        assertThat(verifierAt(ANSWER.expiresAt().minusMillis(1)).verify(token, "answer"))
                .isInstanceOf(Verified.class);
        assertThat(verifierAt(ANSWER.expiresAt()).verify(token, "answer")).isEqualTo(new Refused(Reason.EXPIRED));
    }

    @Test
    void everyTamperedCharacterIsNoticed() {
        String token = signer.sign(ANSWER);
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'Q' : 'A';
            String tampered = token.substring(0, i) + other + token.substring(i + 1);
            // the last character of a part holds padding bits, so another one can stand for the same bytes
            if (!sameBytes(token, tampered)) {
                assertThat(verifier.verify(tampered, "answer"))
                        .as("character %d", i)
                        .isEqualTo(new Refused(Reason.FORGED));
            }
        }
    }

    @Test
    void unsignedAndOtherwiseSignedLinksAreForged() throws Exception {
        String payload = signer.sign(ANSWER).split("\\.")[1];
        for (String header : new String[] {
            "{\"alg\":\"none\",\"kid\":\"k1\"}",
            "{\"alg\":\"HS256\",\"kid\":\"k1\"}",
            "{\"kid\":\"k1\"}",
            "{}",
            "[]",
            ""
        }) {
            String token = encode(header) + "." + payload + ".";
            assertThat(verifier.verify(token, "answer")).as(header).isEqualTo(new Refused(Reason.FORGED));
            assertThat(verifier.verify(token + "AAAA", "answer")).isEqualTo(new Refused(Reason.FORGED));
        }
        JsonWebSignature hmac = new JsonWebSignature();
        hmac.setAlgorithmHeaderValue("HS256");
        hmac.setKeyIdHeaderValue("k1");
        hmac.setKey(new javax.crypto.spec.SecretKeySpec(key.getPublicKey().getEncoded(), "HMAC"));
        hmac.setPayload("{\"p\":\"answer\",\"s\":\"mission-1\",\"iat\":1,\"exp\":9999999999}");
        assertThat(verifier.verify(hmac.getCompactSerialization(), "answer")).isEqualTo(new Refused(Reason.FORGED));
    }

    @Test
    void anotherKeyIsForgedWhetherItHasOurIdOrNot() {
        for (String id : new String[] {"k1", "k2"}) {
            LinkSigner stranger = new LinkSigner(key(id).toJson(OutputControlLevel.INCLUDE_PRIVATE));
            assertThat(verifier.verify(stranger.sign(ANSWER), "answer")).isEqualTo(new Refused(Reason.FORGED));
        }
    }

    @Test
    void keysRotate() {
        OctetKeyPairJsonWebKey next = key("k2");
        String set = "{\"keys\":[%s,%s]}"
                .formatted(next.toJson(OutputControlLevel.PUBLIC_ONLY), key.toJson(OutputControlLevel.PUBLIC_ONLY));
        LinkVerifier both = new LinkVerifier(set, InstantSource.fixed(CREATED));
        LinkSigner newSigner = new LinkSigner(next.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        assertThat(both.verify(signer.sign(ANSWER), "answer")).isInstanceOf(Verified.class);
        assertThat(both.verify(newSigner.sign(ANSWER), "answer")).isInstanceOf(Verified.class);
    }

    @Test
    void rubbishOfAnyLengthIsRefused() {
        Random random = new Random(42);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder rubbish = new StringBuilder();
            int length = random.nextInt(i % 100 == 0 ? 5_000 : 300);
            for (int c = 0; c < length; c++) {
                rubbish.append(i % 3 == 0 ? (char) random.nextInt(0x10000) : ".aZ9-_{}\"=".charAt(random.nextInt(10)));
            }
            assertThat(verifier.verify(rubbish.toString(), "answer")).isEqualTo(new Refused(Reason.FORGED));
        }
        assertThat(verifier.verify("", "answer")).isEqualTo(new Refused(Reason.FORGED));
        assertThat(verifier.verify("a".repeat(1_000_000), "answer")).isEqualTo(new Refused(Reason.FORGED));
    }

    @Test
    void signedClaimsOfTheWrongKindAreRefused() throws Exception {
        for (String payload : new String[] {
            "{}",
            "[]",
            "x",
            "{\"p\":1,\"s\":\"m\",\"iat\":1,\"exp\":9999999999}",
            "{\"p\":\"answer\",\"s\":\"m\",\"a\":\"x\",\"iat\":1,\"exp\":9999999999}",
            "{\"p\":\"answer\",\"s\":\"m\",\"iat\":1,\"exp\":99999999999999999999}",
            "{\"p\":\"answer\",\"s\":\"m\",\"iat\":1,\"exp\":9223372036854775807}"
        }) {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmHeaderValue("EdDSA");
            signature.setKeyIdHeaderValue("k1");
            signature.setKey(key.getPrivateKey());
            signature.setPayload(payload);
            assertThat(verifier.verify(signature.getCompactSerialization(), "answer"))
                    .as(payload)
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void aKeyThatIsNoneIsNamedButNotShown() {
        String secret = "{\"kty\":\"OKP\",\"crv\":\"X25519\",\"kid\":\"k\",\"x\":\"c2VjcmV0\"}";
        assertThatThrownBy(() -> new LinkSigner(secret))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kit.links.signing-key")
                .hasMessageNotContaining("c2VjcmV0");
        assertThatThrownBy(() -> new LinkSigner(key.toJson(OutputControlLevel.PUBLIC_ONLY)))
                .hasMessageContaining("no private part");
        assertThatThrownBy(() -> new LinkVerifier("hunter2", InstantSource.system()))
                .hasMessageContaining("kit.links.verification-key")
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    private LinkVerifier verifierAt(Instant now) {
        return new LinkVerifier(key.toJson(OutputControlLevel.PUBLIC_ONLY), InstantSource.fixed(now));
    }

    private static boolean sameBytes(String token, String tampered) {
        String[] one = token.split("\\.");
        String[] other = tampered.split("\\.");
        if (one.length != other.length) {
            return false;
        }
        for (int i = 0; i < one.length; i++) {
            if (!java.util.Arrays.equals(decode(one[i]), decode(other[i]))) {
                return false;
            }
        }
        return true;
    }

    private static byte[] decode(String part) {
        return Base64.getUrlDecoder().decode(part.length() % 4 == 1 ? part.substring(1) : part);
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static OctetKeyPairJsonWebKey key(String id) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            OctetKeyPairJsonWebKey jwk = new OctetKeyPairJsonWebKey(pair.getPublic());
            jwk.setPrivateKey(pair.getPrivate());
            jwk.setKeyId(id);
            return jwk;
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
