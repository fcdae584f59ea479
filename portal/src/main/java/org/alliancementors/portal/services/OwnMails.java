package org.alliancementors.portal.services;

import org.alliancementors.portal.services.CalendarService.Subscription;
import org.alliancementors.portal.services.NotificationService.Preferences;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * What the portal asks of notification-service for a mentor who is logged in.
 *
 * <p>Every method throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@HttpExchange
public interface OwnMails {

    /** How the mentor wants to be written to, with the version as an entity tag. */
    @GetExchange("/mentors/{mentor}/preferences")
    ResponseEntity<Preferences> preferences(@PathVariable String mentor);

    /** Says how to be written to, on top of the version that was seen. */
    @PutExchange("/mentors/{mentor}/preferences")
    void change(
            @PathVariable String mentor,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @RequestBody Wanted wanted);

    /** Where the mentor can subscribe to all their appointments. */
    @GetExchange("/calendars/{mentor}/address")
    Subscription calendar(@PathVariable String mentor);

    /** Makes every earlier address of the calendar worthless. */
    @PostExchange("/calendars/{mentor}/renew")
    Subscription renewCalendar(@PathVariable String mentor);

    /**
     * How to be written to.
     *
     * @param language DE or EN, or null for the one of the contact data
     * @param news AT_ONCE, DAILY or NONE
     * @param reminders whether reminders come
     */
    record Wanted(@Nullable String language, String news, boolean reminders) {}
}
