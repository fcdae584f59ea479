package org.alliancementors.notification.correspondence.web;

import java.time.InstantSource;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.kit.links.LinkVerifier;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.kit.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Checks the tokens that come back from addresses and mails of this service: by its own key, unless {@code LINK_VERIFICATION_KEY}
 * names others beside it, as after a change of keys.
 */
@Component
class CalendarLinks {

    private final LinkVerifier verifier;

    CalendarLinks(ObjectProvider<LinkVerifier> verifiers, Environment environment, InstantSource clock) {
        this.verifier = verifiers.getIfAvailable(
                () -> new LinkVerifier(environment.getRequiredProperty("kit.links.signing-key"), clock));
    }

    /**
     * What a token of this purpose says.
     *
     * @throws ProblemException 400 {@code link-invalid} or 410 {@code link-expired}
     */
    LinkToken read(@Nullable String token, String purpose) {
        if (token == null || token.isBlank()) {
            throw invalid("is missing: send the token of the link");
        }
        return switch (verifier.verify(token, purpose)) {
            case Verification.Verified(var link) -> link;
            case Verification.Refused(var reason) -> {
                if (reason == Verification.Reason.EXPIRED) {
                    throw new ProblemException(
                            HttpStatus.GONE,
                            "link-expired",
                            "The address is too old: take the one of our latest mail, or ask the advisory desk.");
                }
                throw invalid("is no link of ours for this: copy the whole link");
            }
        };
    }

    static ProblemException invalid(String message) {
        return new ProblemException(
                        HttpStatus.BAD_REQUEST, "link-invalid", "The link cannot be used: copy it from the mail.")
                .field("token", message);
    }
}
