package org.alliancementors.portal.services;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
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
            @Nullable List<Step> steps) {}

    /**
     * Something that happened.
     *
     * @param what what
     * @param at when
     */
    record Step(String what, Instant at) {}

    /**
     * A place.
     *
     * @param postalCode its code
     * @param place its name
     * @param state its federal state's code
     */
    record Place(String postalCode, String place, @Nullable String state) {}
}
