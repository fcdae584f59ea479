package org.alliancementors.matching.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.matching.cases.AnsweringOffers;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.cases.OffersOfAMentor;
import org.alliancementors.matching.cases.Question;
import org.alliancementors.matching.places.Hold;
import org.alliancementors.matching.web.Replies.Choice;
import org.alliancementors.matching.web.Replies.StandingView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a mentor who is logged in is asked, and their answers: the same rules as by the link of a mail. Number and role say which
 * question was seen, so that an answer never counts for a later one. Without a number it is the one that they accepted.
 */
@RestController
@RequestMapping("/mentors/{mentor}/offers")
class OwnOffersController {

    private final OffersOfAMentor offers;
    private final AnsweringOffers answering;
    private final Grounds grounds;
    private final Replies replies;

    OwnOffersController(OffersOfAMentor offers, AnsweringOffers answering, Grounds grounds, InstantSource clock) {
        this.offers = offers;
        this.answering = answering;
        this.grounds = grounds;
        this.replies = new Replies(answering, grounds, clock);
    }

    /** All of a mentor; as many as hold a place with them. */
    record Listed(List<OfferView> items) {}

    /**
     * What the mentor says.
     *
     * @param role as what they are asked; as the mentor where it is missing
     * @param number which attempt, or which stand-by; null for the attempt that they accepted
     * @param againFrom with a no: from which day on they want to be asked for any mission again, or null
     */
    record OwnReply(
            Hold.@Nullable Role role,
            @Nullable Integer number,
            @NotNull Choice answer,
            @Nullable DeclineReason reason,
            @Nullable LocalDate againFrom) {}

    @GetMapping
    Listed list(@PathVariable MentorId mentor) {
        return new Listed(offers.of(mentor).stream()
                .map(asked -> OfferView.of(asked.question(), asked.preview(), grounds))
                .toList());
    }

    @GetMapping("/{mission}")
    OfferView show(
            @PathVariable MentorId mentor,
            @PathVariable MissionId mission,
            @RequestParam(required = false) Hold.@Nullable Role role,
            @RequestParam(required = false) @Nullable Integer number) {
        return replies.show(question(mentor, mission, role, number));
    }

    @PostMapping("/{mission}/answer")
    StandingView answer(
            @PathVariable MentorId mentor, @PathVariable MissionId mission, @Valid @RequestBody OwnReply reply) {
        Question question = question(mentor, mission, reply.role(), reply.number());
        return replies.take(question, reply.answer(), reply.reason(), reply.againFrom());
    }

    private Question question(MentorId mentor, MissionId mission, Hold.@Nullable Role role, @Nullable Integer number) {
        if (number == null) {
            return answering.accepted(mission, mentor);
        }
        return role == Hold.Role.STANDBY
                ? Question.toStandBy(mission, number, mentor)
                : Question.toCome(mission, number, mentor);
    }
}
