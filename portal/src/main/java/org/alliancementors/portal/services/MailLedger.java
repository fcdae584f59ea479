package org.alliancementors.portal.services;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What the desk asks of notification-service. Codes are read as text, as in {@link AllianceService}.
 *
 * <p>Every method throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@HttpExchange
public interface MailLedger {

    /** The mails about one mission or alliance, or to one recipient, or both; the newest first. */
    @GetExchange("/mails")
    Listed<Mail> mails(
            @RequestParam(required = false) @Nullable String mission,
            @RequestParam(required = false) @Nullable String alliance,
            @RequestParam(required = false) @Nullable String recipient,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String template,
            @RequestParam int page,
            @RequestParam int size);

    /** Has a mail sent once more. */
    @PostExchange("/mails/resends")
    Mail resend(@RequestHeader(AllianceService.KEY) String key, @RequestBody Resend resend);

    /** All mails there are. */
    @GetExchange("/templates")
    Listed<Template> templates(@RequestParam String language, @RequestParam int page, @RequestParam int size);

    /**
     * A mail with invented people.
     *
     * @param part {@code html}, {@code text} or {@code ics}
     * @param data {@code usual} or {@code worst}
     */
    @GetExchange("/templates/{name}/preview")
    String preview(
            @PathVariable String name,
            @RequestParam String language,
            @RequestParam String part,
            @RequestParam String data);

    /** The addresses that are not written to, the latest first. */
    @GetExchange("/suppressions")
    Listed<Suppression> suppressions(@RequestParam int page, @RequestParam int size);

    /** Has an address written to again. */
    @PostExchange("/suppressions/{id}/lift")
    Suppression lift(@PathVariable String id, @RequestBody Lift lift);

    /**
     * What a mail is about.
     *
     * @param kind kind of subject
     * @param id within its kind
     */
    record About(String kind, String id) {}

    /**
     * Whom a mail is for.
     *
     * @param kind kind of recipient
     * @param id of a mentor, else null
     */
    record Recipient(String kind, @Nullable String id) {}

    /**
     * A hand-over that was tried.
     *
     * @param at when
     * @param outcome what came of it
     * @param answer the server's words
     */
    record Tried(Instant at, String outcome, @Nullable String answer) {}

    /**
     * Which mail is repeated.
     *
     * @param of its id
     * @param why the reason
     * @param by who decided so
     */
    record Repeated(String of, String why, String by) {}

    /**
     * A mail of the ledger.
     *
     * @param about the subject
     * @param id identity
     * @param template what it says
     * @param importance how much it matters
     * @param cause the event that called for it
     * @param recipient whom it is for
     * @param createdAt since when it is called for
     * @param deadline until when the recipient can act, where there is such a time
     * @param state where it stands
     * @param reason why it ended without being sent, where it did
     * @param since when it came there, null while it waits
     * @param nextAt not before, where it waits
     * @param unconfirmedCopies hand-overs that may have produced a copy
     * @param attempts what was tried
     * @param again which mail it repeats, where it does
     */
    record Mail(
            About about,
            String id,
            String template,
            @Nullable String importance,
            @Nullable String cause,
            Recipient recipient,
            @Nullable Instant createdAt,
            @Nullable Instant deadline,
            String state,
            @Nullable String reason,
            @Nullable Instant since,
            @Nullable Instant nextAt,
            int unconfirmedCopies,
            @Nullable List<Tried> attempts,
            @Nullable Repeated again) {}

    /**
     * Which mail shall go once more.
     *
     * @param about its subject
     * @param mail its id
     * @param reason why
     */
    record Resend(About about, String mail, String reason) {}

    /**
     * A mail that there is.
     *
     * @param name its code
     * @param about the kind of subject
     * @param to kinds of recipients
     * @param when part of a mission's life in which it comes up, null for other subjects
     * @param subject its subject line, with invented data
     * @param calendar whether a calendar file comes with it
     */
    record Template(
            String name,
            String about,
            @Nullable List<String> to,
            @Nullable String when,
            String subject,
            boolean calendar) {}

    /**
     * An address that is not written to.
     *
     * @param id what stands for the address
     * @param suppressed whether it still is not
     * @param reason why
     * @param since since when
     * @param mails what did not reach it
     */
    record Suppression(
            String id,
            boolean suppressed,
            @Nullable String reason,
            @Nullable Instant since,
            @Nullable List<Lost> mails) {}

    /**
     * A mail that did not arrive.
     *
     * @param mail its id
     * @param mission about this mission, else null
     * @param alliance about this alliance, else null
     * @param mentor about this mentor, else null
     * @param recipient whom it was for
     * @param at when
     */
    record Lost(
            String mail,
            @Nullable String mission,
            @Nullable String alliance,
            @Nullable String mentor,
            Recipient recipient,
            @Nullable Instant at) {}

    /**
     * Why an address is written to again.
     *
     * @param reason its code
     */
    record Lift(String reason) {}
}
