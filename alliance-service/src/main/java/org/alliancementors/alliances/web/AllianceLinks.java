package org.alliancementors.alliances.web;

import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.kit.links.LinkVerifier;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.kit.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads the links of the mails that ask the contacts of an alliance. */
@Component
class AllianceLinks {

    private final LinkVerifier verifier;

    AllianceLinks(ObjectProvider<LinkVerifier> verifiers) {
        this.verifier = verifiers.getIfAvailable(() -> {
            throw new IllegalStateException("kit.links.verification-key is empty: set LINK_VERIFICATION_KEY to the"
                    + " public Ed25519 JWK of notification-service, or no contact of an alliance can answer");
        });
    }

    /**
     * What the token says, for this purpose and with its number.
     *
     * @throws ProblemException when it is not ours, or too old
     */
    LinkToken read(@Nullable String token, String purpose) {
        if (token == null || token.isBlank()) {
            throw invalid("is missing: send the token of the link");
        }
        return switch (verifier.verify(token, purpose)) {
            case Verification.Verified(var link) when link.attempt() != null -> link;
            case Verification.Verified _ -> throw invalid("has no number: open the link of the mail once more");
            case Verification.Refused(var reason) ->
                throw reason == Verification.Reason.EXPIRED
                        ? new ProblemException(
                                HttpStatus.GONE,
                                "link-expired",
                                "The link is too old. If something is left to answer, a later mail has another one;"
                                        + " otherwise the advisory desk helps.")
                        : invalid("is not a link of ours for this: copy the whole link from the mail");
        };
    }

    static ProblemException invalid(String message) {
        return new ProblemException(
                        HttpStatus.BAD_REQUEST, "link-invalid", "The link cannot be used: open it from the mail.")
                .field("token", message);
    }
}
