package org.alliancementors.missions.web;

import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.links.LinkVerifier;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.kit.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets through who holds the link of the mail that asked for this mission's confirmation. */
@Component
class ConfirmationLinks {

    private static final String PURPOSE = "confirm";

    private final LinkVerifier verifier;

    ConfirmationLinks(ObjectProvider<LinkVerifier> verifiers) {
        this.verifier = verifiers.getIfAvailable(() -> {
            throw new IllegalStateException("kit.links.verification-key is empty: set LINK_VERIFICATION_KEY to the"
                    + " public Ed25519 JWK of notification-service, or no request can be confirmed");
        });
    }

    /**
     * Checks the token.
     *
     * @throws ProblemException when it is not this mission's, or too old
     */
    void require(MissionId mission, @Nullable String token) {
        if (token == null || token.isBlank()) {
            throw invalid("is missing: send the token of the link");
        }
        switch (verifier.verify(token, PURPOSE)) {
            case Verification.Verified(var link) -> {
                if (!link.subject().equals(mission.value())) {
                    throw invalid("belongs to something else: open the link of the mail once more");
                }
            }
            case Verification.Refused(var reason) -> {
                if (reason == Verification.Reason.EXPIRED) {
                    throw new ProblemException(
                            HttpStatus.GONE,
                            "link-expired",
                            "The link is too old. If you have confirmed before, nothing is left to do: the status page"
                                    + " shows it. Otherwise please send a new request.");
                }
                throw invalid("is not a link of ours: copy the whole link from the mail");
            }
        }
    }

    private static ProblemException invalid(String message) {
        return new ProblemException(
                        HttpStatus.BAD_REQUEST, "link-invalid", "The link cannot be used: open it from the mail.")
                .field("token", message);
    }
}
