package org.alliancementors.notification.preferences.web;

import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.kit.links.LinkVerifier;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.notification.preferences.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads the tokens of the links by which readers set their preferences. */
@Component
final class PreferenceLinks {

    private static final String PURPOSE = "preferences";

    private final LinkVerifier verifier;

    PreferenceLinks(LinkVerifier verifier) {
        this.verifier = verifier;
    }

    /**
     * Checks the token.
     *
     * @throws ProblemException 400 when it is none of ours, 410 when it is too old
     */
    Reader read(@Nullable String token) {
        if (token == null || token.isBlank()) {
            throw invalid("is missing: send the token of the link");
        }
        return switch (verifier.verify(token, PURPOSE)) {
            case Verification.Verified(LinkToken link) -> reader(link);
            case Verification.Refused(Verification.Reason reason) -> {
                if (reason == Verification.Reason.EXPIRED) {
                    throw new ProblemException(
                            HttpStatus.GONE,
                            "link-expired",
                            "This link is too old: take the one in a newer mail, or ask the advisory desk.");
                }
                throw invalid("is not a link of ours for this: copy the whole link from the mail");
            }
        };
    }

    private static Reader reader(LinkToken link) {
        try {
            return Reader.parse(link.subject());
        } catch (IllegalArgumentException e) {
            throw invalid("names no reader: copy the whole link from the mail");
        }
    }

    private static ProblemException invalid(String message) {
        return new ProblemException(
                        HttpStatus.BAD_REQUEST, "link-invalid", "The link cannot be used: open it from the mail.")
                .field("token", message);
    }
}
