package org.alliancementors.portal.services;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mission as the desk sees it; in lists without contact and texts.
 *
 * @param id its id
 * @param reference what people quote
 * @param status where it stands
 * @param since since when
 * @param waitingAtDesk whether it waits for the desk
 * @param waitingFrom since when
 * @param waitingFor for what
 * @param cancelledFor why it was cancelled
 * @param asked what was asked for
 * @param contact who asked
 * @param secondContact who stands in for them
 * @param offer who is asked or comes
 * @param standby who stands by
 * @param initiatorUnreachable since when no mail reaches who asked
 */
public record DeskMission(
        String id,
        @Nullable String reference,
        String status,
        @Nullable Instant since,
        boolean waitingAtDesk,
        @Nullable Instant waitingFrom,
        @Nullable String waitingFor,
        @Nullable String cancelledFor,
        @Nullable Asked asked,
        @Nullable Person contact,
        @Nullable Person secondContact,
        @Nullable Offer offer,
        @Nullable Standby standby,
        @Nullable Unreachable initiatorUnreachable) {

    /** Without the content: a log must not hold it. */
    @Override
    public String toString() {
        return "DeskMission[" + id + "]";
    }

    /**
     * What was asked for.
     *
     * @param kind what the mentor shall do
     * @param specialties what the mentor should know, the most important first
     * @param postalCode where
     * @param place name of the place
     * @param state its federal state
     * @param format how they meet
     * @param when the days
     * @param preferredMentor whom the mission wishes for
     * @param stateWish whether the mentor shall live in the same state
     * @param alliance id of the alliance
     * @param audience how many people
     * @param language language of the request
     * @param pressWanted whether the media office shall come
     * @param aim what shall be reached, in their words
     */
    public record Asked(
            @Nullable String kind,
            @Nullable List<String> specialties,
            @Nullable String postalCode,
            @Nullable String place,
            @Nullable String state,
            @Nullable String format,
            @Nullable Days when,
            @Nullable String preferredMentor,
            @Nullable String stateWish,
            @Nullable String alliance,
            @Nullable Integer audience,
            @Nullable String language,
            boolean pressWanted,
            @Nullable String aim) {}

    /**
     * A person.
     *
     * @param name their name
     * @param email where mails reach them
     * @param phone where calls do
     */
    public record Person(
            String name, String email, @Nullable String phone) {

        /** Without the content: a log must not hold it. */
        @Override
        public String toString() {
            return "Person[…]";
        }
    }

    /**
     * Who is asked or comes.
     *
     * @param attempt number of the attempt
     * @param mentor who
     * @param expiresAt until when the answer counts
     */
    public record Offer(
            int attempt, String mentor, @Nullable Instant expiresAt) {}

    /**
     * Who stands by.
     *
     * @param mentor who
     * @param expiresAt until when the answer counts
     * @param agreedAt since when they do
     */
    public record Standby(
            String mentor,
            @Nullable Instant expiresAt,
            @Nullable Instant agreedAt) {}

    /**
     * That nobody is reached by mail.
     *
     * @param since since when
     * @param reason why
     */
    public record Unreachable(
            @Nullable Instant since, @Nullable String reason) {}
}
