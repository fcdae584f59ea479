package org.alliancementors.notification.correspondence.smtp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;

/**
 * Signs by DKIM (RFC 6376), RSA with SHA-256. The signature has no time of its own: it covers the date, so an attempt at
 * another time has another signature, and nothing else makes a difference.
 */
final class DkimSignature implements Signature {

    /** What says how to end such mails is believed only if it is signed (RFC 8058); where it is missing nobody can add it. */
    private static final String HEADERS =
            "Date:From:To:Reply-To:Subject:Message-ID:References:List-Unsubscribe:List-Unsubscribe-Post:MIME-Version:Content-Type";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final Pattern ARMOUR = Pattern.compile("-----[A-Z ]+-----|\\s");
    private static final Pattern SIGNATURE = Pattern.compile("(?<=\\bb=)[A-Za-z0-9+/=\\s]+(?=;|$)");
    private static final int WIDTH = 72;

    private final DKIMSigner signer;

    /**
     * Signs with these.
     *
     * @throws IllegalStateException when one of them cannot be used, saying which
     */
    DkimSignature(DkimSettings settings) {
        this.signer = new DKIMSigner(
                "v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=%s; h=%s; bh=; b=;"
                        .formatted(name("domain", settings.domain()), name("selector", settings.selector()), HEADERS),
                key(settings.privateKey()));
    }

    @Override
    public String over(byte[] mail) {
        try {
            return folded(signer.sign(new ByteArrayInputStream(mail))) + "\r\n";
        } catch (FailException e) {
            throw new IllegalStateException("The mail cannot be signed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** White space between tags counts once and within the signature not at all, so lines may be broken there. */
    private static String folded(String header) {
        var narrow = SIGNATURE.matcher(header).replaceAll(match -> {
            var lines = new StringBuilder();
            var value = match.group().replaceAll("\\s", "");
            for (int from = 0; from < value.length(); from += WIDTH) {
                lines.append("\r\n ").append(value, from, Math.min(value.length(), from + WIDTH));
            }
            return lines.toString();
        });
        return narrow.replaceAll(";[ \\t]+", ";\r\n ");
    }

    private static String name(String which, String value) {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalStateException(
                    "notification.dkim.%s is '%s': give the name under which the key is published, such as mail.example.org"
                            .formatted(which, value));
        }
        return value;
    }

    private static PrivateKey key(String text) {
        try {
            var bytes = Base64.getDecoder().decode(ARMOUR.matcher(text).replaceAll(""));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "notification.dkim.private-key is no RSA key in PKCS#8: make one by 'openssl genpkey -algorithm RSA'",
                    e);
        }
    }
}
