package org.alliancementors.notification.correspondence.contacts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where contact data are asked for.
 *
 * @param allianceUrl owner of missions' contacts
 * @param mentorUrl owner of mentors' contacts
 * @param tokenUrl where a token for asking is had
 * @param clientId our name there
 * @param clientSecret our secret there
 * @param timeout for connecting, and for an answer
 * @param cache how long an answer is believed, at most 30 s
 */
@Validated
@ConfigurationProperties("notification.contacts")
public record ContactsSettings(
        @NotNull URI allianceUrl,
        @NotNull URI mentorUrl,
        @NotNull URI tokenUrl,
        @DefaultValue("internal") @NotBlank String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("3s") @NotNull Duration timeout,
        @DefaultValue("20s") @NotNull Duration cache) {

    private static final Duration LONGEST_CACHE = Duration.ofSeconds(30);

    /**
     * Checks the cache.
     *
     * @throws IllegalArgumentException when answers would be believed for too long
     */
    public ContactsSettings {
        if (cache.compareTo(LONGEST_CACHE) > 0) {
            throw new IllegalArgumentException(
                    "notification.contacts.cache is %s: contact data may be kept for 30 s at most".formatted(cache));
        }
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return "ContactsSettings[allianceUrl=%s, mentorUrl=%s]".formatted(allianceUrl, mentorUrl);
    }
}
