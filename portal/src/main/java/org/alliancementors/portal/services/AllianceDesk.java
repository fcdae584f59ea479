package org.alliancementors.portal.services;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import tools.jackson.databind.JsonNode;

/**
 * What the desk asks of alliance-service about alliances. Codes are read as text, as in {@link AllianceService}; bodies are made by who
 * knows their fields. The entity tag is that of the version that was read.
 *
 * <p>Every method throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@HttpExchange
public interface AllianceDesk {

    /** Those in a state, those for a reason, or those for any reason. */
    @GetExchange("/alliances")
    Listed<Alliance> alliances(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String attention,
            @RequestParam int page,
            @RequestParam int size);

    /** One of them, with its entity tag. */
    @GetExchange("/alliances/{id}")
    ResponseEntity<Alliance> alliance(@PathVariable String id);

    /** What happened to it, the newest first. */
    @GetExchange("/alliances/{id}/history")
    Listed<Entry> history(@PathVariable String id, @RequestParam int page, @RequestParam int size);

    /** Takes in a new one. */
    @PostExchange("/alliances")
    Alliance create(@RequestHeader(AllianceService.KEY) String key, @RequestBody JsonNode draft);

    /** Replaces what is known of it. */
    @PutExchange("/alliances/{id}")
    void change(@PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) String tag, @RequestBody JsonNode draft);

    /** Replaces the second contact. */
    @PutExchange("/alliances/{id}/second-contact")
    void secondContact(
            @PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) String tag, @RequestBody JsonNode contact);

    /**
     * Does something with it; the same again is the same.
     *
     * @param what {@code state}, {@code merge} or {@code handover}
     */
    @PostExchange("/alliances/{id}/{what}")
    void act(
            @PathVariable String id,
            @PathVariable String what,
            @RequestHeader(HttpHeaders.IF_MATCH) String tag,
            @RequestBody JsonNode body);

    /** Says yes to a handover for the contact that cannot be reached. */
    @PostExchange("/alliances/{id}/handover/confirm-for-old")
    void confirmForOld(
            @PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) String tag, @RequestBody JsonNode body);

    /** Takes a handover back. */
    @DeleteExchange("/alliances/{id}/handover")
    void takeBack(@PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) String tag);

    /**
     * An alliance as the desk sees it.
     *
     * @param id its id
     * @param name what it is called
     * @param postalCode where it works
     * @param place name of the place
     * @param federalState code of its federal state
     * @param state where it stands
     * @param contacts who speaks for it
     * @param secondContact who stands in
     * @param steeringGroup who steers it
     * @param language of its mails
     * @param attention why the desk should look
     * @param handover the latest handover
     * @param mergedInto which one stayed, where it was a duplicate
     */
    record Alliance(
            String id,
            @Nullable String name,
            @Nullable String postalCode,
            @Nullable String place,
            @Nullable String federalState,
            @Nullable String state,
            @Nullable List<Person> contacts,
            @Nullable Person secondContact,
            @Nullable List<Member> steeringGroup,
            @Nullable String language,
            @Nullable List<String> attention,
            @Nullable Handover handover,
            @Nullable String mergedInto) {

        /** Without the people. */
        @Override
        public String toString() {
            return "Alliance[" + id + "]";
        }
    }

    /**
     * Somebody who speaks for it.
     *
     * @param name name
     * @param email mail address
     * @param phone telephone number, where there is one
     * @param role what they do there
     */
    record Person(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String role) {

        /** Without the person. */
        @Override
        public String toString() {
            return "Person[…]";
        }
    }

    /**
     * A member of the steering group.
     *
     * @param function what they are there
     * @param name name
     */
    record Member(@Nullable String function, @Nullable String name) {

        /** Without the person. */
        @Override
        public String toString() {
            return "Member[…]";
        }
    }

    /**
     * A handover of the coordination.
     *
     * @param number which one
     * @param next who shall coordinate
     * @param askedAt since when
     * @param expiresAt until when both can say yes
     * @param oldAgreed whether the present contact did
     * @param newAgreed whether the next one did
     * @param outcome how it ended, null while it is open
     */
    record Handover(
            int number,
            @Nullable Person next,
            @Nullable Instant askedAt,
            @Nullable Instant expiresAt,
            boolean oldAgreed,
            boolean newAgreed,
            @Nullable String outcome) {}

    /**
     * A line of the history.
     *
     * @param what its code
     * @param by who did it
     * @param at when
     * @param reason why, where told
     * @param detail a code or an id that belongs to it
     */
    record Entry(
            String what,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String reason,
            @Nullable String detail) {}
}
