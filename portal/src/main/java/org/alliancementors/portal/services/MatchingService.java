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

    /** The chances of a request in the making; changes nothing, although it is a POST. */
    @PostExchange("/previews")
    Chances chances(@RequestBody Inquiry inquiry);

    /**
     * A request in the making.
     *
     * @param specialties what the mentor should know
     * @param format how to meet
     * @param postalCode where
     * @param from first day
     * @param to last day
     */
    record Inquiry(List<String> specialties, String format, String postalCode, LocalDate from, LocalDate to) {}

    /**
     * What may be said of the chances.
     *
     * @param now of the request as it is
     * @param hints what would raise them, the largest gain first
     */
    record Chances(Chance now, @Nullable List<Hint> hints) {}

    /**
     * How many mentors fit.
     *
     * @param chance NONE, FEW or SOME
     * @param atLeast with SOME, at least so many
     */
    record Chance(String chance, @Nullable Integer atLeast) {}

    /**
     * A change that raises the chances.
     *
     * @param change its name
     * @param set what to set for it
     * @param chance NONE, FEW or SOME
     * @param atLeast with SOME, at least so many
     */
    record Hint(
            String change,
            @Nullable Change set,
            @Nullable String chance,
            @Nullable Integer atLeast) {}

    /**
     * Fields of the request with other values.
     *
     * @param format how to meet instead
     * @param from first day instead
     * @param to last day instead
     * @param addSpecialty what to wish for besides
     */
    record Change(
            @Nullable String format,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String addSpecialty) {}

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
     * @param mission id of the mission
     * @param attempt which attempt of the mission, or which stand-by
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
            @Nullable Instant undoUntil,
            @Nullable String mission,
            @Nullable Integer attempt) {}

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
