package org.alliancementors.portal.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What the portal asks of alliance-service for visitors who have no mission yet, or lost the way to it.
 *
 * <p>Every method throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@HttpExchange
public interface RequestService {

    /** Asks for a mission, to be confirmed by mail. The same again under the same key is the same mission. */
    @PostExchange("/missions")
    Taken request(@RequestHeader(AllianceService.KEY) String key, @RequestBody MissionRequest request);

    /** Sends the link to a status page once more; says nothing of whether there was anything to send. */
    @PostExchange("/tracking/lost")
    void lostLink(@RequestBody LostLink lost);

    /** How much the programme has done. */
    @GetExchange("/programme")
    Programme programme();

    /**
     * A request for a mission. What is not told is left out.
     *
     * @param kind what a mentor shall do
     * @param specialties what the mentor should know, the most important first
     * @param postalCode where
     * @param format how to meet
     * @param date the day, where it is fixed
     * @param window the days, where it is not
     * @param audience expected number of people
     * @param aim what it shall achieve
     * @param preferredMentor whom to ask first
     * @param stateWish SAME or OTHER
     * @param language language of the mails
     * @param pressWanted whether the media office shall know
     * @param contact who asks
     * @param secondContact who stands in
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MissionRequest(
            String kind,
            List<String> specialties,
            String postalCode,
            String format,
            @Nullable String date,
            @Nullable Window window,
            @Nullable Integer audience,
            String aim,
            @Nullable String preferredMentor,
            @Nullable String stateWish,
            String language,
            boolean pressWanted,
            Person contact,
            @Nullable Person secondContact) {

        /** Without the text and the persons. */
        @Override
        public String toString() {
            return "MissionRequest[" + kind + "]";
        }
    }

    /**
     * Days, both ends included.
     *
     * @param from the first, as {@code yyyy-MM-dd}
     * @param to the last
     */
    record Window(String from, String to) {}

    /**
     * Somebody who can be reached.
     *
     * @param name name
     * @param email mail address
     * @param phone telephone, where told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(String name, String email, @Nullable String phone) {

        /** Without the person. */
        @Override
        public String toString() {
            return "Person[…]";
        }
    }

    /**
     * A mission that was taken in.
     *
     * @param reference what people quote
     * @param trackingSecret opens the status page, where it may be shown before the confirmation
     */
    record Taken(@Nullable String reference, @Nullable String trackingSecret) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Taken[" + reference + "]";
        }
    }

    /**
     * Whose link is lost.
     *
     * @param email the address that the mission was asked for with
     * @param reference its reference, or null
     * @param postalCode its postal code, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LostLink(
            String email,
            @Nullable String reference,
            @Nullable String postalCode) {

        /** Without the address. */
        @Override
        public String toString() {
            return "LostLink[…]";
        }
    }

    /**
     * What the programme has done.
     *
     * @param missions for which a mentor was found
     */
    record Programme(long missions) {}
}
