package org.alliancementors.mentors.web;

import org.alliancementors.events.codes.MentorId;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.kit.links.LinkVerifier;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.kit.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads the tokens of the links that ask whether a profile is still right. */
@Component
final class CheckLinks {

    private static final String PURPOSE = "profile-check";

    private final LinkVerifier verifier;

    CheckLinks(ObjectProvider<LinkVerifier> verifiers) {
        this.verifier = verifiers.getIfAvailable(() -> {
            throw new IllegalStateException("kit.links.verification-key is empty: set LINK_VERIFICATION_KEY to the"
                    + " public Ed25519 JWK of notification-service, or no mentor can answer by link");
        });
    }

    /**
     * Whom a link asks.
     *
     * @param mentor the mentor
     * @param number of the notice that asked
     */
    record Asked(MentorId mentor, int number) {}

    /**
     * Checks the token.
     *
     * @throws ProblemException 400 when it is none of ours, 410 when it is too old
     */
    Asked read(@Nullable String token) {
        if (token == null || token.isBlank()) {
            throw invalid("is missing: send the token of the link");
        }
        return switch (verifier.verify(token, PURPOSE)) {
            case Verification.Verified(LinkToken link) -> asked(link);
            case Verification.Refused(Verification.Reason reason) -> {
                if (reason == Verification.Reason.EXPIRED) {
                    throw new ProblemException(
                            HttpStatus.GONE,
                            "link-expired",
                            "This link is too old: tell the advisory desk whether your profile is still right.");
                }
                throw invalid("is not a link of ours for this: copy the whole link from the mail");
            }
        };
    }

    private static Asked asked(LinkToken link) {
        Integer number = link.attempt();
        if (number == null) {
            throw invalid("names no question: copy the whole link from the mail");
        }
        return new Asked(new MentorId(link.subject()), number);
    }

    private static ProblemException invalid(String message) {
        return new ProblemException(
                        HttpStatus.BAD_REQUEST, "link-invalid", "The link cannot be used: open it from the mail.")
                .field("token", message);
    }
}
