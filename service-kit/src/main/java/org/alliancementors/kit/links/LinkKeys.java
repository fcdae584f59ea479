package org.alliancementors.kit.links;

import java.security.Key;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.lang.JoseException;

/** Reads Ed25519 keys from configuration: a JWK, or a JWK set with the newest key first. Never shows a key in a message. */
final class LinkKeys {

    record Signing(String id, Key key) {}

    private LinkKeys() {}

    static Signing signing(String json) {
        OctetKeyPairJsonWebKey first = read("kit.links.signing-key", json).getFirst();
        Key key = first.getPrivateKey();
        if (key == null) {
            throw unusable("kit.links.signing-key", "has no private part 'd'", null);
        }
        return new Signing(first.getKeyId(), key);
    }

    static Map<String, Key> verification(String json) {
        Map<String, Key> keys = new LinkedHashMap<>();
        for (OctetKeyPairJsonWebKey key : read("kit.links.verification-key", json)) {
            if (keys.put(key.getKeyId(), key.getPublicKey()) != null) {
                throw unusable("kit.links.verification-key", "has two keys with the same 'kid'", null);
            }
        }
        return keys;
    }

    private static List<OctetKeyPairJsonWebKey> read(String setting, String json) {
        List<OctetKeyPairJsonWebKey> keys;
        try {
            List<JsonWebKey> all = json.contains("\"keys\"")
                    ? new JsonWebKeySet(json).getJsonWebKeys()
                    : List.of(JsonWebKey.Factory.newJwk(json));
            keys = all.stream().map(key -> ed25519(setting, key)).toList();
        } catch (JoseException e) {
            throw unusable(setting, "is not a JWK", e);
        }
        if (keys.isEmpty()) {
            throw unusable(setting, "holds no key", null);
        }
        return keys;
    }

    private static OctetKeyPairJsonWebKey ed25519(String setting, JsonWebKey key) {
        if (key instanceof OctetKeyPairJsonWebKey pair
                && OctetKeyPairJsonWebKey.SUBTYPE_ED25519.equals(pair.getSubtype())
                && pair.getKeyId() != null) {
            return pair;
        }
        throw unusable(setting, "is not an Ed25519 key with a 'kid'", null);
    }

    private static IllegalStateException unusable(
            String setting, String why, @org.jspecify.annotations.Nullable Throwable cause) {
        // the parser's message can repeat the key: it is left out on purpose
        IllegalStateException e = new IllegalStateException(
                "%s %s: give a JWK like {\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"…\",\"x\":\"…\"}"
                        .formatted(setting, why));
        if (cause != null) {
            e.setStackTrace(cause.getStackTrace());
        }
        return e;
    }
}
