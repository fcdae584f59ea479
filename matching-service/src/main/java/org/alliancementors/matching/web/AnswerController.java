package org.alliancementors.matching.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.matching.cases.Answer;
import org.alliancementors.matching.cases.AnsweringOffers;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.cases.Offer;
import org.alliancementors.matching.cases.Question;
import org.alliancementors.matching.cases.Standing;
import org.alliancementors.matching.fit.ScoreTerms;
import org.alliancementors.matching.fit.Term;
import org.alliancementors.matching.places.Hold;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers of mentors, with the token from their mail. Showing is a POST, too, so that the token stands in no address. A token
 * for an attempt that is over is told where it stands; that is no error.
 */
@RestController
class AnswerController {

    /** Longer than this nobody is left alone on their word; who wants to leave tells the programme. */
    private static final Period LONGEST = Period.ofYears(2);

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final AnsweringOffers answering;
    private final AnswerLinks links;
    private final InstantSource clock;

    AnswerController(AnsweringOffers answering, AnswerLinks links, InstantSource clock) {
        this.answering = answering;
        this.links = links;
        this.clock = clock;
    }

    /** Which link. */
    record Shown(@NotNull @Size(max = 2000) String token) {}

    /**
     * What the mentor says.
     *
     * @param againFrom with a no: from which day on they want to be asked for any mission again, or null
     */
    record Reply(
            @NotNull @Size(max = 2000) String token,
            @NotNull Choice answer,
            @Nullable DeclineReason reason,
            @Nullable LocalDate againFrom) {}

    /** Yes, no, or neither any more. */
    enum Choice {
        ACCEPT,
        DECLINE,
        UNDO
    }

    /** Where the question stands now, and until when the answer can be taken back. */
    record StandingView(Answer state, @Nullable Instant undoUntil) {

        static StandingView of(Standing standing) {
            return new StandingView(standing.answer(), standing.undoUntil());
        }
    }

    /** What the mentor is asked, and why they were picked. */
    record OfferView(
            MissionId mission,
            int attempt,
            Hold.Role role,
            Answer state,
            @Nullable Instant undoUntil,
            @Nullable MissionReference reference,
            @Nullable MissionKind kind,
            @Nullable Format format,
            @Nullable PostalCode postalCode,
            org.alliancementors.events.codes.@Nullable Period when,
            @Nullable Integer distanceKm,
            @Nullable Instant expiresAt,
            List<Reason> reasons) {}

    /** Points that a term gave. */
    record Reason(Term term, int points) {}

    @PostMapping("/answers/preview")
    OfferView preview(@Valid @RequestBody Shown shown) {
        Question question = links.read(shown.token());
        return answering
                .preview(question)
                .map(preview -> view(question, preview))
                .orElseGet(() -> unknown(question, Standing.of(Answer.OTHER)));
    }

    @PostMapping("/answers")
    StandingView answer(@Valid @RequestBody Reply reply) {
        Question question = links.read(reply.token());
        return StandingView.of(
                switch (reply.answer()) {
                    case ACCEPT -> answering.accept(question);
                    case DECLINE ->
                        answering.decline(
                                question,
                                reply.reason() == null ? DeclineReason.OTHER : reply.reason(),
                                checked(reply.againFrom()));
                    case UNDO -> answering.undo(question);
                });
    }

    private @Nullable LocalDate checked(@Nullable LocalDate againFrom) {
        LocalDate last = LocalDate.ofInstant(clock.instant(), ZONE).plus(LONGEST);
        if (againFrom != null && againFrom.isAfter(last)) {
            throw new ProblemException(
                            HttpStatus.BAD_REQUEST,
                            "again-from-too-late",
                            "Choose a day until %s, or ask the advisory desk to end the profile.".formatted(last))
                    .field("againFrom", "is later than %s".formatted(last));
        }
        return againFrom;
    }

    private static OfferView view(Question question, AnsweringOffers.Preview preview) {
        var wish = preview.of().wish();
        if (wish == null || preview.offer().isEmpty()) {
            return unknown(question, preview.standing());
        }
        Offer offer = preview.offer().get();
        return new OfferView(
                question.mission(),
                question.number(),
                question.role(),
                preview.standing().answer(),
                preview.standing().undoUntil(),
                wish.reference(),
                wish.kind(),
                wish.format(),
                wish.postalCode(),
                wish.when(),
                offer.distanceKm(),
                offer.expiresAt(),
                ScoreTerms.ALL.stream()
                        .map(term -> new Reason(term.term(), offer.addends().getOrDefault(term.term(), 0)))
                        .toList());
    }

    /** A link of ours for something that this service does not know (any more): nothing of the mission is shown. */
    private static OfferView unknown(Question question, Standing standing) {
        return new OfferView(
                question.mission(),
                question.number(),
                question.role(),
                standing.answer(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }
}
