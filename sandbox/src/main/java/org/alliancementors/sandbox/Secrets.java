package org.alliancementors.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keys and passwords of one landscape: made once, kept in a file that only its owner may read.
 *
 * @param linkSigningKey private Ed25519 key as JWK
 * @param linkVerificationKey its public half
 * @param trackingKeys key id and key of the tracking secrets
 * @param clients client id (the role's name) to secret
 */
record Secrets(String linkSigningKey, String linkVerificationKey, String trackingKeys, Map<String, String> clients) {

    private static final List<String> CLIENTS = List.of("desk", "ops", "partner", "internal", "portal");
    private static final int ED25519_BYTES = 32;

    /** Those in the file; new ones, and the file with them, where there is none. */
    static Secrets in(Path file) {
        var json = new JsonMapper();
        try {
            if (Files.exists(file)) {
                return json.readValue(Files.readAllBytes(file), Secrets.class);
            }
            Secrets fresh = fresh(json);
            Path unfinished = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    "secrets",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(unfinished, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(fresh));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read or write " + file, e);
        }
    }

    String client(String role) {
        String secret = clients.get(role);
        if (secret == null) {
            throw new NoSuchElementException("There is no client for the role " + role + ", only for " + CLIENTS);
        }
        return secret;
    }

    /** As the portal wants them: {@code desk=…,ops=…}. */
    String clientList() {
        return clients.entrySet().stream()
                .map(client -> client.getKey() + "=" + client.getValue())
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static Secrets fresh(JsonMapper json) {
        var random = new SecureRandom();
        Map<String, String> clients = new LinkedHashMap<>();
        CLIENTS.forEach(client -> clients.put(client, base64Url(random(random, 24))));
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] spki = pair.getPublic().getEncoded();
            // the key is the end of its DER form (RFC 8410)
            String x = base64Url(Arrays.copyOfRange(spki, spki.length - ED25519_BYTES, spki.length));
            String d = base64Url(((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow());
            Map<String, String> jwk = new LinkedHashMap<>();
            jwk.put("kty", "OKP");
            jwk.put("crv", "Ed25519");
            jwk.put("kid", "link-" + base64Url(random(random, 6)));
            jwk.put("x", x);
            String verification = json.writeValueAsString(jwk);
            jwk.put("d", d);
            String tracking = "t1:" + Base64.getEncoder().encodeToString(random(random, 32));
            return new Secrets(json.writeValueAsString(jwk), verification, tracking, clients);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
