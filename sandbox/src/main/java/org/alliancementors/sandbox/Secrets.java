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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keys and passwords of one landscape: made once, kept in a file that only its owner may read.
 *
 * @param linkSigningKey private Ed25519 key as JWK
 * @param linkVerificationKey its public half
 * @param trackingKeys key id and key of the tracking secrets
 * @param mailKeys key id and key of the hashes that stand for mails and addresses
 * @param staffPassword password of the one member of the advisory desk
 * @param clients client id (the role's name) to secret
 */
record Secrets(
        String linkSigningKey,
        String linkVerificationKey,
        String trackingKeys,
        String mailKeys,
        String staffPassword,
        Map<String, String> clients) {

    private static final List<String> CLIENTS = List.of("desk", "ops", "partner", "internal", "portal", "bounces");
    /** Name of the one member of the advisory desk. */
    static final String STAFF = "fachberatung";

    private static final int ED25519_BYTES = 32;

    /**
     * Those in the file; new ones where there are none, be it that there is no file or that an earlier build wrote it and knew
     * fewer. What is new is in the file, too, before it is used.
     */
    static Secrets in(Path file) {
        var json = new JsonMapper();
        try {
            Secrets fresh = fresh(json);
            Optional<Secrets> there = Files.exists(file)
                    ? Optional.of(json.readValue(Files.readAllBytes(file), Secrets.class))
                    : Optional.empty();
            Secrets all = there.map(known -> known.completedBy(fresh)).orElse(fresh);
            if (there.filter(all::equals).isEmpty()) {
                write(file, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read or write " + file, e);
        }
    }

    private Secrets completedBy(Secrets fresh) {
        var all = new LinkedHashMap<>(fresh.clients);
        all.putAll(clients);
        return new Secrets(
                linkSigningKey,
                linkVerificationKey,
                trackingKeys,
                Objects.requireNonNullElse(mailKeys, fresh.mailKeys),
                Objects.requireNonNullElse(staffPassword, fresh.staffPassword),
                all);
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path unfinished = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "secrets",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
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

    /** As the portal wants it: name and hash of the password. */
    String staff() {
        return STAFF + "=" + PasswordHash.of(staffPassword);
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
            return new Secrets(
                    json.writeValueAsString(jwk),
                    verification,
                    macKey("t1", random),
                    macKey("m1", random),
                    base64Url(random(random, 12)),
                    clients);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String macKey(String id, SecureRandom random) {
        return id + ":" + Base64.getEncoder().encodeToString(random(random, 32));
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
