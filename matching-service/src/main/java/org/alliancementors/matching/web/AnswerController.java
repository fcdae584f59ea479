package org.alliancementors.matching.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.time.LocalDate;
import org.alliancementors.matching.cases.AnsweringOffers;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.web.Replies.Choice;
import org.alliancementors.matching.web.Replies.StandingView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers of mentors, with the token from their mail. Showing is a POST, too, so that the token stands in no address. */
@RestController
class AnswerController {

    private final Replies replies;
    private final AnswerLinks links;

    AnswerController(AnsweringOffers answering, AnswerLinks links, Grounds grounds, InstantSource clock) {
        this.replies = new Replies(answering, grounds, clock);
        this.links = links;
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

    @PostMapping("/answers/preview")
    OfferView preview(@Valid @RequestBody Shown shown) {
        return replies.show(links.read(shown.token()));
    }

    @PostMapping("/answers")
    StandingView answer(@Valid @RequestBody Reply reply) {
        return replies.take(links.read(reply.token()), reply.answer(), reply.reason(), reply.againFrom());
    }
}
