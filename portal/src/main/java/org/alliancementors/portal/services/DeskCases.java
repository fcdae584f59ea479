package org.alliancementors.portal.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What the desk asks of matching-service: the queue, cases, acts on them, and the grounds of decisions. Codes are read as text, as in
 * {@link AllianceService}.
 *
 * <p>Every method throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@HttpExchange
public interface DeskCases {

    /**
     * A part of the queue, the most urgent first.
     *
     * @param state where the search stands, null for all that are under way
     * @param reason why they lie at the desk, null for no matter
     * @param topic code of a specialty, null for no matter
     * @param snoozed whether what the desk put out of sight is asked for, instead of the others
     */
    @GetExchange("/cases")
    Queue queue(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam boolean snoozed,
            @RequestParam int page,
            @RequestParam int size);

    /** A case with all that explains it; its version is the entity tag. */
    @GetExchange("/cases/{mission}")
    ResponseEntity<DeskCase> find(@PathVariable String mission);

    /**
     * Acts on a case.
     *
     * @param act {@code assign}, {@code exclude}, {@code search}, {@code snooze} or {@code undo}
     * @param version entity tag of the case as it was seen
     */
    @PostExchange("/cases/{mission}/{act}")
    void act(
            @PathVariable String mission,
            @PathVariable String act,
            @RequestHeader("If-Match") String version,
            @RequestBody Act body);

    /** Who was asked last, of the offers and acceptances that stand; null where there are none. */
    @GetExchange("/assignments/last")
    @Nullable
    LastAssignment lastAssignment();

    /** A version of the policy, of which pages show the weights. */
    @GetExchange("/policy/versions/{number}")
    Policy policy(@PathVariable int number);

    /** The grounds on which the search decided at once. */
    @GetExchange("/rounds/{id}")
    DeskRound round(@PathVariable String id);

    /** The same computed again from what was stored. */
    @GetExchange("/rounds/{id}/recompute")
    DeskRound.Recomputed recompute(@PathVariable String id);

    /**
     * A page of the queue.
     *
     * @param items its cases
     * @param total how many there are in all
     */
    record Queue(List<Row> items, long total) {}

    /**
     * A case in the queue. What is not known yet is null.
     *
     * @param mission its mission's id
     * @param state where the search stands
     * @param reference what people quote
     * @param kind what the mentor shall do
     * @param specialties what the mentor should know, the most important first
     * @param format how they meet
     * @param postalCode where
     * @param when the days
     * @param requestedAt since when somebody is looked for
     * @param mentor who is asked or comes
     * @param offeredAt since when they are asked
     * @param expiresAt until when their answer counts
     * @param acceptedAt since when they come
     * @param waiting why it lies at the desk
     * @param snoozedUntil until when the desk does not want to see it
     */
    record Row(
            String mission,
            String state,
            @Nullable String reference,
            @Nullable String kind,
            @Nullable List<String> specialties,
            @Nullable String format,
            @Nullable String postalCode,
            @Nullable Days when,
            @Nullable Instant requestedAt,
            @Nullable String mentor,
            @Nullable Instant offeredAt,
            @Nullable Instant expiresAt,
            @Nullable Instant acceptedAt,
            @Nullable Waiting waiting,
            @Nullable Instant snoozedUntil) {}

    /**
     * Why a case lies at the desk.
     *
     * @param since since when
     * @param reason why
     * @param excluded how many mentors were excluded for each reason
     * @param retryAt when it is tried again unasked, where it is
     */
    record Waiting(
            @Nullable Instant since,
            @Nullable String reason,
            @Nullable Map<String, Integer> excluded,
            @Nullable Instant retryAt) {}

    /**
     * What goes with an act. What an act does not know is left out.
     *
     * @param mentor whom it is about
     * @param reason why, in the desk's words
     * @param despiteAbsence whether an absence of the mentor does not matter
     * @param agreed whether the mentor has said yes already
     * @param until until when, for what lasts
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Act(
            @Nullable String mentor,
            @Nullable String reason,
            @Nullable Boolean despiteAbsence,
            @Nullable Boolean agreed,
            @Nullable Instant until) {

        /** Without the reason. */
        @Override
        public String toString() {
            return "Act[" + mentor + "]";
        }
    }

    /**
     * Who was asked last.
     *
     * @param mission for which mission
     * @param mentor who
     * @param at when
     */
    record LastAssignment(String mission, String mentor, Instant at) {}

    /**
     * A version of the policy.
     *
     * @param version its number
     * @param weights most points that each term can give
     */
    record Policy(int version, @Nullable Map<String, Integer> weights) {}
}
