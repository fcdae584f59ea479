package org.alliancementors.kit.links;

import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jose4j.jca.ProviderContext;
import org.jose4j.json.JsonUtil;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Makes the tokens of links: JWS in compact form, signed with Ed25519. The same {@link LinkToken} always gives the
 * same text, so that a mail that is made again is the same mail.
 */
public final class LinkSigner {

    private static final ProviderContext FAST = fast();

    private final LinkKeys.Signing key;

    /**
     * Takes the private key.
     *
     * @param json a private Ed25519 JWK with a {@code kid}, or a set of them: the first one signs
     * @throws IllegalStateException when it is something else; the message does not repeat it
     */
    public LinkSigner(String json) {
        this.key = LinkKeys.signing(json);
    }

    /** Bouncy Castle signs the same ten times faster than the JDK; last in the order of providers, it changes nothing else. */
    private static ProviderContext fast() {
        Provider provider = new BouncyCastleProvider();
        Security.addProvider(provider);
        ProviderContext context = new ProviderContext();
        context.getSuppliedKeyProviderContext().setSignatureProvider(provider.getName());
        return context;
    }

    /** The token as text for a path: letters, digits, {@code - _ .} only. */
    public String sign(LinkToken token) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        signature.setKeyIdHeaderValue(key.id());
        signature.setKey(key.key());
        signature.setProviderContext(FAST);
        signature.setPayload(payload(token));
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("link cannot be signed", e);
        }
    }

    /** The claims in a fixed order. */
    private static String payload(LinkToken token) {
        List<String> claims = new ArrayList<>();
        claims.add(claim(Claims.PURPOSE, token.purpose()));
        claims.add(claim(Claims.SUBJECT, token.subject()));
        if (token.attempt() != null) {
            claims.add("\"%s\":%d".formatted(Claims.ATTEMPT, token.attempt()));
        }
        if (token.person() != null) {
            claims.add(claim(Claims.PERSON, token.person()));
        }
        claims.add("\"%s\":%d".formatted(Claims.ISSUED, token.issuedAt().getEpochSecond()));
        claims.add("\"%s\":%d".formatted(Claims.EXPIRES, token.expiresAt().getEpochSecond()));
        return "{" + String.join(",", claims) + "}";
    }

    private static String claim(String name, String value) {
        String object = JsonUtil.toJson(java.util.Map.of(name, value));
        return object.substring(1, object.length() - 1);
    }
}
