package org.alliancementors.portal.services;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * What the desk asks of notification-service about the mails of a mission. Codes are read as text, as in {@link AllianceService}.
 *
 * <p>Every method throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@HttpExchange
public interface DeskMails {

    /** The mails about a mission, the newest first. */
    @GetExchange("/mails")
    Ledger ledger(@RequestParam String mission, @RequestParam int page, @RequestParam int size);

    /**
     * The mails that an act would call for at once; changes nothing.
     *
     * @param act {@code ASK}, {@code AGREE}, {@code EXCLUDE}, {@code SEARCH}, {@code CANCEL} or {@code COMPLETE}
     * @param mentor about whom, where the act names somebody
     * @param answerBy until when they could answer, where they are asked
     */
    @GetExchange("/mails/foreseen")
    ForeseenMails foreseen(
            @RequestParam String mission,
            @RequestParam String act,
            @RequestParam(required = false) @Nullable String mentor,
            @RequestParam(required = false) @Nullable String answerBy);

    /**
     * A page of mails.
     *
     * @param items the mails
     * @param total how many there are in all
     */
    record Ledger(List<Entry> items, long total) {}

    /**
     * A mail and what has become of it.
     *
     * @param template what it says
     * @param recipient whom it is for
     * @param createdAt since when it is called for
     * @param state where it stands
     * @param reason why it ended without being sent
     * @param since since when it stands there
     * @param nextAt not before
     */
    record Entry(
            String template,
            To recipient,
            Instant createdAt,
            String state,
            @Nullable String reason,
            @Nullable Instant since,
            @Nullable Instant nextAt) {}

    /**
     * A recipient.
     *
     * @param kind of what kind
     * @param id which one, where there are several of the kind
     */
    record To(String kind, @Nullable String id) {}

    /**
     * Mails that would go.
     *
     * @param items the earliest first
     */
    record ForeseenMails(@Nullable List<Foreseen> items) {}

    /**
     * A mail that would go.
     *
     * @param template what it says
     * @param recipient whom it is for
     * @param notBefore from when on it goes
     * @param how SENT, DAILY, UNAVAILABLE or GONE
     * @param name recipient's name, where it could be written
     * @param language of its texts
     * @param subject its subject line
     * @param text its text
     * @param calendar whether it changes the recipient's calendar
     */
    record Foreseen(
            String template,
            To recipient,
            @Nullable Instant notBefore,
            String how,
            @Nullable String name,
            @Nullable String language,
            @Nullable String subject,
            @Nullable String text,
            boolean calendar) {

        /** Without the content: a log must not hold it. */
        @Override
        public String toString() {
            return "Foreseen[" + template + "]";
        }
    }
}
