package org.alliancementors.portal.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An appointment of a mission as one of its sides may see it.
 *
 * @param id its id
 * @param kind what it is for
 * @param state PROPOSED, AGREED, CANCELLED or HELD
 * @param sequence grows with every change to what was agreed
 * @param from when it begins; of an appointment that is not agreed yet, as proposed
 * @param to when it ends
 * @param format how they meet
 * @param place name of the place, where somebody travels
 * @param postalCode where, where somebody travels
 * @param proposal the open proposal, where there is one
 */
public record Appointment(
        String id,
        @Nullable String kind,
        String state,
        int sequence,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String format,
        @Nullable String place,
        @Nullable String postalCode,
        @Nullable Proposal proposal) {

    /**
     * An open proposal.
     *
     * @param number counts the proposals of the appointment, from 1
     * @param from when it would begin
     * @param to when it would end
     * @param format how they would meet
     * @param place name of the place, where told
     * @param postalCode where, where somebody would travel
     * @param by who proposes: MENTOR, INITIATOR or DESK
     * @param waitingForYou whether the side that looks has yet to answer
     */
    public record Proposal(
            int number,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String format,
            @Nullable String place,
            @Nullable String postalCode,
            @Nullable String by,
            boolean waitingForYou) {}

    /**
     * A time that somebody wishes.
     *
     * @param token the token of the mentor's link, null where the address or a login says who it is
     * @param kind what a new appointment is for, null for another time of an existing one
     * @param from when it begins
     * @param to when it ends
     * @param format how they meet
     * @param postalCode where, null where nobody travels
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Wish(
            @Nullable String token,
            @Nullable String kind,
            OffsetDateTime from,
            OffsetDateTime to,
            String format,
            @Nullable String postalCode) {

        /** The same from the holder of a link. */
        public Wish from(String token) {
            return new Wish(token, kind, from, to, format, postalCode);
        }

        /** Without the token. */
        @Override
        public String toString() {
            return "Wish[%s – %s]".formatted(from, to);
        }
    }

    /**
     * An answer to a proposal, or a cancellation.
     *
     * @param token the token of the mentor's link, null where the address or a login says who it is
     * @param number number of the proposal that was seen; null where there was none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Decision(@Nullable String token, @Nullable Integer number) {

        /** Without the token. */
        @Override
        public String toString() {
            return "Decision[" + number + "]";
        }
    }
}
