package org.alliancementors.matching.web;

import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.kit.links.LinkVerifier;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.kit.web.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads the tokens of answer links. */
@Component
final class AnswerLinks {

    private static final String PURPOSE = "answer";

    private final LinkVerifier verifier;

    AnswerLinks(ObjectProvider<LinkVerifier> verifiers) {
        this.verifier = verifiers.getIfAvailable(() -> {
            throw new IllegalStateException(
                    "LINK_VERIFICATION_KEY is not set: give the public key of notification-service's links as a JWK");
        });
    }

    /** What a link is about. */
    record Asked(MissionId mission, int attempt, MentorId mentor) {}

    /**
     * What the link is about.
     *
     * @throws ProblemException 400 when it is no answer link of ours, 410 when it is too old
     */
    Asked read(String token) {
        return switch (verifier.verify(token, PURPOSE)) {
            case Verification.Verified(LinkToken link) -> asked(link);
            case Verification.Refused(Verification.Reason reason) -> throw refusal(reason);
        };
    }

    private static Asked asked(LinkToken link) {
        Integer attempt = link.attempt();
        String person = link.person();
        if (attempt == null || person == null) {
            throw refusal(Verification.Reason.FORGED);
        }
        return new Asked(new MissionId(link.subject()), attempt, new MentorId(person));
    }

    private static ProblemException refusal(Verification.Reason reason) {
        return reason == Verification.Reason.EXPIRED
                ? new ProblemException(
                        HttpStatus.GONE,
                        "link-expired",
                        "This link is too old: ask the advisory desk if you still want to answer.")
                : new ProblemException(
                                HttpStatus.BAD_REQUEST,
                                "link-invalid",
                                "This is no link to answer an offer: use the whole link from the mail.")
                        .field("token", "is not an answer link");
    }
}
