package org.alliancementors.kit.links;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a link in a mail entitles its holder to.
 *
 * @param purpose the one thing that it may be used for, for example {@code confirm} or {@code answer}
 * @param subject id of the mission
 * @param attempt the attempt of the mission's case that it belongs to, or null
 * @param person id of the person that it was sent to, or null
 * @param issuedAt creation of the mail, so that a mail that is made again has the same link; whole seconds
 * @param expiresAt from then on it is refused; whole seconds
 */
public record LinkToken(
        String purpose,
        String subject,
        @Nullable Integer attempt,
        @Nullable String person,
        Instant issuedAt,
        Instant expiresAt) {

    /** Cuts both times to whole seconds, which is what a token can hold. */
    public LinkToken {
        issuedAt = Instant.ofEpochSecond(issuedAt.getEpochSecond());
        expiresAt = Instant.ofEpochSecond(expiresAt.getEpochSecond());
    }
}
