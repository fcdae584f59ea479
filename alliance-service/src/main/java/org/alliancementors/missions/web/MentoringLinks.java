package org.alliancementors.missions.web;

import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.links.LinkVerifier;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.missions.Missions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets through the mentor of a mission, by the link of a mail to them, for as long as the mission is theirs. */
@Component
class MentoringLinks {

    private static final String PURPOSE = "mentoring";

    private final LinkVerifier verifier;
    private final Missions missions;

    MentoringLinks(ObjectProvider<LinkVerifier> verifiers, Missions missions) {
        this.verifier = verifiers.getIfAvailable(() -> {
            throw new IllegalStateException("kit.links.verification-key is empty: set LINK_VERIFICATION_KEY to the"
                    + " public Ed25519 JWK of notification-service, or no mentor can follow a link");
        });
        this.missions = missions;
    }

    /**
     * Checks the token and that the mission is this mentor's, accepted or completed.
     *
     * @throws ProblemException 400 {@code link-invalid}, 410 {@code link-expired}, 404 {@code mission-unknown}, 409
     *     {@code mission-cancelled} or {@code not-your-mission}
     */
    Mentored read(@Nullable String token) {
        if (token == null || token.isBlank()) {
            throw invalid("is missing: send the token of the link");
        }
        return switch (verifier.verify(token, PURPOSE)) {
            case Verification.Verified(var link) -> {
                var person = link.person();
                if (person == null) {
                    throw invalid("names nobody: open the link of the mail once more");
                }
                yield Mentored.require(missions, new MissionId(link.subject()), new MentorId(person));
            }
            case Verification.Refused(var reason) -> {
                if (reason == Verification.Reason.EXPIRED) {
                    throw new ProblemException(
                            HttpStatus.GONE,
                            "link-expired",
                            "The link is too old: open the one of our latest mail, or ask the advisory desk.");
                }
                throw invalid("is not a link of ours: copy the whole link from the mail");
            }
        };
    }

    private static ProblemException invalid(String message) {
        return new ProblemException(
                        HttpStatus.BAD_REQUEST, "link-invalid", "The link cannot be used: open it from the mail.")
                .field("token", message);
    }
}
