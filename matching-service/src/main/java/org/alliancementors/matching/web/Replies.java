package org.alliancementors.matching.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.matching.cases.Answer;
import org.alliancementors.matching.cases.AnsweringOffers;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.cases.Question;
import org.alliancementors.matching.cases.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Takes what a mentor says to a question, however they came to it. A question that is over is told where it stands; that is no error. */
final class Replies {

    /** Longer than this nobody is left alone on their word; who wants to leave tells the programme. */
    private static final Period LONGEST = Period.ofYears(2);

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final AnsweringOffers answering;
    private final Grounds grounds;
    private final InstantSource clock;

    Replies(AnsweringOffers answering, Grounds grounds, InstantSource clock) {
        this.answering = answering;
        this.grounds = grounds;
        this.clock = clock;
    }

    /** Yes, no, or neither any more. */
    enum Choice {
        ACCEPT,
        DECLINE,
        UNDO
    }

    /** Where the question stands now, and until when the answer can be taken back. */
    record StandingView(Answer state, @Nullable Instant undoUntil) {

        private static StandingView of(Standing standing) {
            return new StandingView(standing.answer(), standing.undoUntil());
        }
    }

    StandingView take(Question question, Choice choice, @Nullable DeclineReason reason, @Nullable LocalDate againFrom) {
        return StandingView.of(
                switch (choice) {
                    case ACCEPT -> answering.accept(question);
                    case DECLINE ->
                        answering.decline(question, reason == null ? DeclineReason.OTHER : reason, checked(againFrom));
                    case UNDO -> answering.undo(question);
                });
    }

    OfferView show(Question question) {
        return answering
                .preview(question)
                .map(preview -> OfferView.of(question, preview, grounds))
                .orElseGet(() -> OfferView.unknown(question, Standing.of(Answer.OTHER)));
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
}
