package org.alliancementors.portal.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What the portal asks of alliance-service. Codes are read as text, so that a value of a newer build is shown without words of its own
 * rather than not at all.
 *
 * <p>Every method throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@HttpExchange
public interface AllianceService {

    /** Header that makes sending a form again safe. */
    String KEY = "Idempotency-Key";

    /**
     * Confirms a request.
     *
     * @param mission the mission's id
     * @param link the token of the link
     */
    @PostExchange("/missions/{mission}/confirm")
    Confirmed confirm(@PathVariable String mission, @RequestBody LinkBody link);

    /** The public view of a mission by its tracking secret. */
    @GetExchange("/tracking/{secret}")
    Tracking tracking(@PathVariable String secret);

    /** Withdraws the request. */
    @PostExchange("/tracking/{secret}/cancel")
    void cancel(@PathVariable String secret);

    /** Proposes a new appointment. */
    @PostExchange("/tracking/{secret}/appointments")
    void proposeAppointment(
            @PathVariable String secret, @RequestHeader(KEY) String key, @RequestBody Appointment.Wish wish);

    /** Proposes another time for an appointment, agreed or not. */
    @PostExchange("/tracking/{secret}/appointments/{id}/proposals")
    void proposeOtherTime(
            @PathVariable String secret,
            @PathVariable String id,
            @RequestHeader(KEY) String key,
            @RequestBody Appointment.Wish wish);

    /**
     * Agrees to a proposal, refuses it, or calls an appointment off.
     *
     * @param what {@code agree}, {@code refuse} or {@code cancel}
     */
    @PostExchange("/tracking/{secret}/appointments/{id}/{what}")
    void decideAppointment(
            @PathVariable String secret,
            @PathVariable String id,
            @PathVariable String what,
            @RequestHeader(KEY) String key,
            @RequestBody Appointment.Decision decision);

    /** Tells whether the mission helped. */
    @PostExchange("/tracking/{secret}/feedback")
    void feedback(@PathVariable String secret, @RequestHeader(KEY) String key, @RequestBody Feedback feedback);

    /**
     * Tells what has come of the mission.
     *
     * @param months 3 or 12
     */
    @PostExchange("/tracking/{secret}/follow-ups/{months}")
    void followUp(
            @PathVariable String secret,
            @PathVariable int months,
            @RequestHeader(KEY) String key,
            @RequestBody FollowUp followUp);

    /** The place of a postal code. */
    @GetExchange("/places/{postalCode}")
    Place place(@PathVariable String postalCode);

    /**
     * A mission after its confirmation.
     *
     * @param reference what people quote
     * @param trackingSecret opens the status page
     */
    record Confirmed(@Nullable String reference, @Nullable String trackingSecret) {}

    /**
     * What an initiator may see.
     *
     * @param reference what people quote
     * @param status where it stands
     * @param since since when
     * @param holder who moves next
     * @param by until when, where there is such a time
     * @param kind what was asked for
     * @param format how they meet
     * @param place name of the place
     * @param postalCode where
     * @param when the days
     * @param language language of the request
     * @param steps what happened, oldest first
     * @param appointments the appointments, null where the service is older
     * @param asks codes of what the initiator is asked
     * @param forecast how long others like it took, while somebody is looked for
     */
    record Tracking(
            @Nullable String reference,
            String status,
            @Nullable Instant since,
            @Nullable String holder,
            @Nullable Instant by,
            @Nullable String kind,
            @Nullable String format,
            @Nullable String place,
            @Nullable String postalCode,
            @Nullable Days when,
            @Nullable String language,
            @Nullable List<Step> steps,
            @Nullable List<Appointment> appointments,
            @Nullable List<String> asks,
            @Nullable Forecast forecast) {}

    /**
     * How long others like it took.
     *
     * @param days most found somebody within so many days
     * @param percent so many of a hundred
     * @param cases out of so many
     */
    record Forecast(int days, int percent, int cases) {}

    /**
     * Something that happened.
     *
     * @param what what
     * @param at when
     */
    record Step(String what, Instant at) {}

    /**
     * What an initiator thinks of a mission.
     *
     * @param helpful 1 not at all to 5 very much
     * @param nextStepsClear YES, NO, or UNKNOWN where not answered
     * @param again the same, for whether they would ask again
     * @param remark free text, where there is one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Feedback(
            int helpful,
            String nextStepsClear,
            String again,
            @Nullable String remark) {

        /** Without the text. */
        @Override
        public String toString() {
            return "Feedback[" + helpful + "]";
        }
    }

    /**
     * What has come of a mission. What is not answered is unknown.
     *
     * @param founded YES, NO or UNKNOWN
     * @param partnersWon how many partners were won, null where unknown
     * @param stillActive YES, NO or UNKNOWN
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FollowUp(String founded, @Nullable Integer partnersWon, String stillActive) {}

    /**
     * A place.
     *
     * @param postalCode its code
     * @param place its name
     * @param state its federal state's code
     */
    record Place(String postalCode, String place, @Nullable String state) {}
}
