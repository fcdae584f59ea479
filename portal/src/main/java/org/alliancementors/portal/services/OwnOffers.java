package org.alliancementors.portal.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.alliancementors.portal.services.MatchingService.Answered;
import org.alliancementors.portal.services.MatchingService.Offer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What the portal asks of matching-service for a mentor who is logged in.
 *
 * <p>Every method throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@HttpExchange
public interface OwnOffers {

    /** What the mentor is asked, has accepted, or can still take back. */
    @GetExchange("/mentors/{mentor}/offers")
    All all(@PathVariable String mentor);

    /**
     * One question, also when it is over.
     *
     * @param role MENTOR or STANDBY, null with no number
     * @param number which attempt, or which stand-by; null for the one that the mentor accepted
     */
    @GetExchange("/mentors/{mentor}/offers/{mission}")
    Offer one(
            @PathVariable String mentor,
            @PathVariable String mission,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable Integer number);

    /** Accepts, declines, or takes either back. The same answer again is the same. */
    @PostExchange("/mentors/{mentor}/offers/{mission}/answer")
    Answered answer(@PathVariable String mentor, @PathVariable String mission, @RequestBody Reply reply);

    /**
     * All of a mentor.
     *
     * @param items as many as hold a place with them
     */
    record All(List<Offer> items) {}

    /**
     * A mentor's answer.
     *
     * @param role MENTOR or STANDBY, null with no number
     * @param number which question was seen; null for the one that the mentor accepted
     * @param answer ACCEPT, DECLINE or UNDO
     * @param reason why declined, where told
     * @param againFrom from which day on the mentor wants to be asked again, where told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reply(
            @Nullable String role,
            @Nullable Integer number,
            String answer,
            @Nullable String reason,
            @Nullable LocalDate againFrom) {}
}
