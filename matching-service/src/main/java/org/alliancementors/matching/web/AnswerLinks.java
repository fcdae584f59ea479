package org.alliancementors.matching.web;

import java.util.List;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.kit.links.LinkVerifier;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.matching.cases.AnsweringOffers;
import org.alliancementors.matching.cases.Question;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reads the tokens of links by which mentors answer: to offers, to questions to stand by, and to the page of their mission, which
 * names no attempt and is about the one that they accepted.
 */
@Component
final class AnswerLinks {

    private static final String ANSWER = "answer";
    private static final String STANDBY = "standby";
    private static final String MENTORING = "mentoring";

    private final AnsweringOffers answering;
    private final LinkVerifier verifier;

    AnswerLinks(AnsweringOffers answering, ObjectProvider<LinkVerifier> verifiers) {
        this.answering = answering;
        this.verifier = verifiers.getIfAvailable(() -> {
            throw new IllegalStateException(
                    "LINK_VERIFICATION_KEY is not set: give the public key of notification-service's links as a JWK");
        });
    }

    /**
     * What the link asks its mentor.
     *
     * @throws ProblemException 400 when it is no answer link of ours, 410 when it is too old
     */
    Question read(String token) {
        return switch (verify(token)) {
            case Verification.Verified(LinkToken link) -> question(link);
            case Verification.Refused(Verification.Reason reason) -> throw refusal(reason);
        };
    }

    private Verification verify(String token) {
        Verification verification = verifier.verify(token, ANSWER);
        for (String purpose : List.of(STANDBY, MENTORING)) {
            if (verification instanceof Verification.Refused(Verification.Reason reason)
                    && reason == Verification.Reason.WRONG_PURPOSE) {
                verification = verifier.verify(token, purpose);
            }
        }
        return verification;
    }

    private Question question(LinkToken link) {
        String person = link.person();
        if (person == null) {
            throw refusal(Verification.Reason.FORGED);
        }
        var mission = new MissionId(link.subject());
        var mentor = new MentorId(person);
        if (link.purpose().equals(MENTORING)) {
            return answering.accepted(mission, mentor);
        }
        Integer number = link.attempt();
        if (number == null) {
            throw refusal(Verification.Reason.FORGED);
        }
        return link.purpose().equals(STANDBY)
                ? Question.toStandBy(mission, number, mentor)
                : Question.toCome(mission, number, mentor);
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
