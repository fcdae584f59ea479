package org.alliancementors.notification.correspondence.smtp;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * In whose name mails are signed (DKIM, RFC 6376). All three, or none: then the relay may sign.
 *
 * @param domain where the public key is published
 * @param selector under which name
 * @param privateKey RSA, PKCS#8, as PEM or its base64 alone
 */
@ConfigurationProperties("notification.dkim")
public record DkimSettings(
        @DefaultValue("") String domain,
        @DefaultValue("") String selector,
        @DefaultValue("") String privateKey) {

    /**
     * Whether mails are signed.
     *
     * @throws IllegalStateException when some of the three are there and some are not
     */
    boolean signs() {
        var missing = Map.of("domain", domain, "selector", selector, "private-key", privateKey).entrySet().stream()
                .filter(each -> each.getValue().isBlank())
                .map(each -> "notification.dkim." + each.getKey())
                .sorted()
                .collect(Collectors.joining(", "));
        boolean none = domain.isBlank() && selector.isBlank() && privateKey.isBlank();
        if (!none && !missing.isEmpty()) {
            throw new IllegalStateException(
                    "Signing mails is configured by half, missing: %s. Set all of domain, selector and private-key, or none"
                            .formatted(missing));
        }
        return !none;
    }

    /** Hides the key. */
    @Override
    public String toString() {
        return "DkimSettings[domain=%s, selector=%s]".formatted(domain, selector);
    }
}
