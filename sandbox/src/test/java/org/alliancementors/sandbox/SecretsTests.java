package org.alliancementors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SecretsTests {

    @TempDir
    private Path directory;

    private final JsonMapper json = new JsonMapper();

    @Test
    void theyAreMadeOnceAndOnlyTheOwnerMayReadThem() throws Exception {
        Path file = directory.resolve("secrets.json");

        Secrets first = Secrets.in(file);

        assertThat(Secrets.in(file)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Secrets.in(directory.resolve("other.json"))).isNotEqualTo(first);
    }

    @Test
    void thePublicKeyVerifiesWhatThePrivateOneSigned() throws Exception {
        Secrets secrets = Secrets.in(directory.resolve("secrets.json"));
        JsonNode signing = json.readTree(secrets.linkSigningKey());
        JsonNode verification = json.readTree(secrets.linkVerificationKey());
        assertThat(verification.has("d")).isFalse();
        assertThat(verification.path("kid")).isEqualTo(signing.path("kid"));

        var keys = KeyFactory.getInstance("Ed25519");
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(
                keys.generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, bytes(signing, "d"))));
        signature.update((byte) 7);
        byte[] signed = signature.sign();
        signature.initVerify(keys.generatePublic(
                new EdECPublicKeySpec(NamedParameterSpec.ED25519, point(bytes(verification, "x")))));
        signature.update((byte) 7);

        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    void eachClientHasASecretAndOtherRolesHaveNone() {
        Secrets secrets = Secrets.in(directory.resolve("secrets.json"));

        assertThat(secrets.clientList().split(","))
                .hasSize(6)
                .allMatch(client -> client.matches("(desk|ops|partner|internal|portal|bounces)=[\\w-]{32}"));
        assertThat(secrets.trackingKeys()).matches("t1:[A-Za-z0-9+/]{43}=");
        assertThat(secrets.mailKeys()).matches("m1:[A-Za-z0-9+/]{43}=");
        assertThatThrownBy(() -> secrets.client("mentor"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("mentor")
                .hasMessageContaining("desk");
    }

    // a landscape that an earlier build began goes on, with what that build did not know yet
    @Test
    void whatAnEarlierBuildWroteIsKeptAndCompleted() throws Exception {
        Path file = directory.resolve("secrets.json");
        Secrets whole = Secrets.in(file);
        var older = (ObjectNode) json.readTree(Files.readAllBytes(file));
        older.remove("mailKeys");
        older.remove("staffPassword");
        older.withObject("clients").remove("bounces");
        Files.write(file, json.writeValueAsBytes(older));

        Secrets completed = Secrets.in(file);

        assertThat(completed.linkSigningKey()).isEqualTo(whole.linkSigningKey());
        assertThat(completed.client("desk")).isEqualTo(whole.client("desk"));
        assertThat(completed.mailKeys()).isNotEqualTo(whole.mailKeys()).startsWith("m1:");
        assertThat(completed.staffPassword()).hasSize(16).isNotEqualTo(whole.staffPassword());
        assertThat(completed.client("bounces")).isNotEqualTo(whole.client("bounces"));
        assertThat(Secrets.in(file)).isEqualTo(completed);
    }

    private static byte[] bytes(JsonNode jwk, String name) {
        return Base64.getUrlDecoder().decode(jwk.path(name).asString());
    }

    /** RFC 8032, 5.1.3: little-endian y, the highest bit is the sign of x. */
    private static EdECPoint point(byte[] x) {
        byte[] bigEndian = new byte[x.length];
        for (int i = 0; i < x.length; i++) {
            bigEndian[i] = x[x.length - 1 - i];
        }
        boolean odd = (bigEndian[0] & 0x80) != 0;
        bigEndian[0] &= 0x7f;
        return new EdECPoint(odd, new BigInteger(1, bigEndian));
    }
}
