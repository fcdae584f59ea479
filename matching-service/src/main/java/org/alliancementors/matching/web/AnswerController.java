package org.alliancementors.matching.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.matching.cases.Answer;
import org.alliancementors.matching.cases.AnsweringOffers;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.cases.Offer;
import org.alliancementors.matching.fit.ScoreTerms;
import org.alliancementors.matching.fit.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers of mentors, with the token from their mail. Showing is a POST, too, so that the token stands in no address. A token
 * for an attempt that is over is told where it stands; that is no error.
 */
@RestController
class AnswerController {

    private final AnsweringOffers answering;
    private final AnswerLinks links;

    AnswerController(AnsweringOffers answering, AnswerLinks links) {
        this.answering = answering;
        this.links = links;
    }

    /** Which link. */
    record Question(@NotNull @Size(max = 2000) String token) {}

    /** What the mentor says. */
    record Reply(
            @NotNull @Size(max = 2000) String token,
            @NotNull Choice answer,
            @Nullable DeclineReason reason) {}

    /** Yes or no. */
    enum Choice {
        ACCEPT,
        DECLINE
    }

    /** Where the attempt stands now. */
    record Standing(Answer state) {}

    /** What the mentor is asked, and why they were picked. */
    record OfferView(
            MissionId mission,
            int attempt,
            Answer state,
            @Nullable MissionReference reference,
            @Nullable MissionKind kind,
            @Nullable Format format,
            @Nullable PostalCode postalCode,
            @Nullable Period when,
            @Nullable Instant expiresAt,
            List<Reason> reasons) {}

    /** Points that a term gave. */
    record Reason(Term term, int points) {}

    @PostMapping("/answers/preview")
    OfferView preview(@Valid @RequestBody Question question) {
        AnswerLinks.Asked asked = links.read(question.token());
        return answering
                .preview(asked.mission(), asked.attempt(), asked.mentor())
                .map(preview -> view(asked, preview))
                .orElseGet(() -> unknown(asked));
    }

    @PostMapping("/answers")
    Standing answer(@Valid @RequestBody Reply reply) {
        AnswerLinks.Asked asked = links.read(reply.token());
        MissionId mission = asked.mission();
        MentorId mentor = asked.mentor();
        return new Standing(
                switch (reply.answer()) {
                    case ACCEPT -> answering.accept(mission, asked.attempt(), mentor);
                    case DECLINE ->
                        answering.decline(
                                mission,
                                asked.attempt(),
                                mentor,
                                reply.reason() == null ? DeclineReason.OTHER : reply.reason());
                });
    }

    private static OfferView view(AnswerLinks.Asked asked, AnsweringOffers.Preview preview) {
        var wish = preview.of().wish();
        if (wish == null || preview.offer().isEmpty()) {
            return unknown(asked);
        }
        Offer offer = preview.offer().get();
        return new OfferView(
                asked.mission(),
                asked.attempt(),
                preview.answer(),
                wish.reference(),
                wish.kind(),
                wish.format(),
                wish.postalCode(),
                wish.when(),
                offer.expiresAt(),
                ScoreTerms.ALL.stream()
                        .map(term -> new Reason(term.term(), offer.addends().getOrDefault(term.term(), 0)))
                        .toList());
    }

    /** A link of ours for something that this service does not know (any more): nothing of the mission is shown. */
    private static OfferView unknown(AnswerLinks.Asked asked) {
        return new OfferView(
                asked.mission(), asked.attempt(), Answer.OTHER, null, null, null, null, null, null, List.of());
    }
}
