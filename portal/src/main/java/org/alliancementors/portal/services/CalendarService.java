package org.alliancementors.portal.services;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What the portal asks of notification-service for the calendars of mentors.
 *
 * <p>Every method throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@HttpExchange
public interface CalendarService {

    /** The calendar that a link opens (RFC 5545, UTF-8); changes nothing, although it is a POST. */
    @PostExchange(
            url = "/calendars/by-link",
            accept = {"text/calendar", "application/problem+json"})
    byte[] calendar(@RequestBody LinkBody link);

    /** Where the mentor who holds the link of a mission can subscribe to all their appointments. */
    @PostExchange("/calendars/by-link/address")
    Subscription subscription(@RequestBody LinkBody link);

    /**
     * Where a calendar can be subscribed to.
     *
     * @param address a secret
     */
    record Subscription(@Nullable URI address) {

        /** Without the address. */
        @Override
        public String toString() {
            return "Subscription[…]";
        }
    }
}
