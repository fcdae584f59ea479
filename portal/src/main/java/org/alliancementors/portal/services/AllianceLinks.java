package org.alliancementors.portal.services;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What the portal asks of alliance-service for the contacts of alliances, who come by a link. Codes are read as text, as in
 * {@link AllianceService}.
 *
 * <p>Every method throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@HttpExchange
public interface AllianceLinks {

    /** What is known of an alliance; changes nothing, although it is a POST. */
    @PostExchange("/alliances/by-link/check/view")
    Known check(@RequestBody LinkBody link);

    /** Says whether all of it is still right. The same again is the same. */
    @PostExchange("/alliances/by-link/check/answer")
    void answerCheck(@RequestHeader(AllianceService.KEY) String key, @RequestBody StillRight answer);

    /** Who shall coordinate which alliance; changes nothing, although it is a POST. */
    @PostExchange("/alliances/by-link/handover/view")
    Handover handover(@RequestBody LinkBody link);

    /** Agrees to a handover, or does not. */
    @PostExchange("/alliances/by-link/handover/answer")
    void answerHandover(@RequestHeader(AllianceService.KEY) String key, @RequestBody HandoverAnswer answer);

    /**
     * What is known of an alliance; of its people only while an answer is awaited.
     *
     * @param standing OPEN while an answer is awaited, else what came of it: CONFIRMED, NOTED, SETTLED or OVER
     * @param name its name
     * @param postalCode its postal code
     * @param place name of its place
     * @param state where it stands in its life
     * @param contacts who speaks for it, the coordination first
     * @param secondContact who stands in, where somebody does
     * @param steeringGroup who steers it
     */
    record Known(
            @Nullable String standing,
            @Nullable String name,
            @Nullable String postalCode,
            @Nullable String place,
            @Nullable String state,
            @Nullable List<Person> contacts,
            @Nullable Person secondContact,
            @Nullable List<Member> steeringGroup) {

        /** Without the people. */
        @Override
        public String toString() {
            return "Known[" + standing + "]";
        }
    }

    /**
     * Somebody who can be reached.
     *
     * @param name name
     * @param email mail address
     * @param phone telephone
     */
    record Person(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {

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
     * A handover, as one of the two contacts sees it.
     *
     * @param name name of the alliance
     * @param place name of its place
     * @param side OLD or NEW: whose link it is
     * @param standing OPEN while answers count, else how it ended
     * @param youAgreed whether the holder of the link said yes
     * @param otherName name of the other one, while it is open
     * @param answerBefore when the question lapses, while it is open
     */
    record Handover(
            @Nullable String name,
            @Nullable String place,
            @Nullable String side,
            @Nullable String standing,
            boolean youAgreed,
            @Nullable String otherName,
            @Nullable Instant answerBefore) {

        /** Without the person. */
        @Override
        public String toString() {
            return "Handover[" + standing + "]";
        }
    }

    /**
     * An answer to a handover.
     *
     * @param token the token of the link
     * @param answer YES or NO
     */
    record HandoverAnswer(String token, String answer) {

        /** Without the token. */
        @Override
        public String toString() {
            return "HandoverAnswer[" + answer + "]";
        }
    }
}
