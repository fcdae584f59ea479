package org.alliancementors.portal.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What the portal asks of matching-service. Codes are read as text, as in {@link AllianceService}.
 *
 * <p>Every method throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@HttpExchange
public interface MatchingService {

    /** What a mentor is asked; changes nothing, although it is a POST: the token shall not stand in an address. */
    @PostExchange("/answers/preview")
    Offer preview(@RequestBody LinkBody link);

    /** Accepts, declines, or takes either back. The same answer again is the same. */
    @PostExchange("/answers")
    Answered answer(@RequestBody Answer answer);

    /**
     * What a mentor is asked.
     *
     * @param state where the question stands
     * @param reference what people quote
     * @param kind what the mentor shall do
     * @param format how they meet
     * @param postalCode where
     * @param when the days
     * @param expiresAt until when the answer counts
     * @param reasons why this mentor, heaviest first
     * @param language language of the mentor's mails, where told
     * @param role whether as the mentor or to stand by; an older service does not say
     * @param distanceKm great-circle distance, whole kilometres, where told
     * @param undoUntil until when a given answer can be taken back, where it can
     */
    record Offer(
            String state,
            @Nullable String reference,
            @Nullable String kind,
            @Nullable String format,
            @Nullable String postalCode,
            @Nullable Days when,
            @Nullable Instant expiresAt,
            @Nullable List<Reason> reasons,
            @Nullable String language,
            @Nullable String role,
            @Nullable Integer distanceKm,
            @Nullable Instant undoUntil) {}

    /**
     * Part of a score.
     *
     * @param term name of the term
     * @param points its points
     */
    record Reason(String term, int points) {}

    /**
     * A mentor's answer. What is not told is left out, so that an older service understands it.
     *
     * @param token the token of the link
     * @param answer ACCEPT, DECLINE or UNDO
     * @param reason why declined, where told
     * @param againFrom from which day on the mentor wants to be asked again, where told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String token,
            String answer,
            @Nullable String reason,
            @Nullable LocalDate againFrom) {

        /** Without the token. */
        @Override
        public String toString() {
            return "Answer[" + answer + "]";
        }
    }

    /**
     * What came of an answer.
     *
     * @param state where the question stands now
     * @param undoUntil until when it can be taken back, where it can
     */
    record Answered(@Nullable String state, @Nullable Instant undoUntil) {}
}
