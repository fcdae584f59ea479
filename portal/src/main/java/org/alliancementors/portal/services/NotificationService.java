package org.alliancementors.portal.services;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What the portal asks of notification-service for readers of mails, who come by a link. Codes are read as text, as in {@link
 * AllianceService}.
 *
 * <p>Every method throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@HttpExchange
public interface NotificationService {

    /** How the reader wants to be written to; changes nothing, although it is a POST. */
    @PostExchange("/preferences/by-link/view")
    Preferences preferences(@RequestBody LinkBody link);

    /** Says how to be written to. The last word holds. */
    @PostExchange("/preferences/by-link/change")
    void change(@RequestHeader(AllianceService.KEY) String key, @RequestBody Change change);

    /** Only what is essential from now on. Doing it twice changes nothing. */
    @PostExchange("/preferences/by-link/unsubscribe")
    void unsubscribe(@RequestBody LinkBody link);

    /**
     * How a reader wants to be written to.
     *
     * @param language DE or EN, or null for the one of the contact data
     * @param news AT_ONCE, DAILY or NONE
     * @param reminders whether reminders come
     */
    record Preferences(
            @Nullable String language,
            @Nullable String news,
            @Nullable Boolean reminders) {}

    /**
     * The same, to be set.
     *
     * @param token the token of the link
     * @param language DE or EN, or null for the one of the contact data
     * @param news AT_ONCE, DAILY or NONE
     * @param reminders whether reminders come
     */
    record Change(String token, @Nullable String language, String news, boolean reminders) {

        /** Without the token. */
        @Override
        public String toString() {
            return "Change[" + language + ", " + news + ", " + reminders + "]";
        }
    }
}
