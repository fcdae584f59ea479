package org.alliancementors.notification.correspondence.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.alliancementors.kit.security.Caller;
import org.alliancementors.kit.web.IdempotencyKey;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.notification.correspondence.Again;
import org.alliancementors.notification.correspondence.Ledger;
import org.alliancementors.notification.correspondence.MailId;
import org.alliancementors.notification.correspondence.Resending;
import org.alliancementors.notification.correspondence.ResendingMails;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk has a mail sent once more. The mail is named in the body, since its id has slashes. */
@RestController
class ResendsController {

    private final ResendingMails resending;

    ResendsController(ResendingMails resending) {
        this.resending = resending;
    }

    /**
     * Which mail, and why.
     *
     * @param about its subject, as the ledger gives it
     * @param mail its id, as the ledger gives it
     * @param reason why it is sent once more
     */
    record Wanted(
            @NotNull @Valid About about,
            @NotNull @Size(max = 300) String mail,
            @NotNull Again.Reason reason) {}

    /** The further mail as the ledger shows it; asked again with the same key, the same one. */
    @PostMapping("/mails/resends")
    @ResponseStatus(HttpStatus.CREATED)
    LedgerEntry resend(IdempotencyKey key, @Valid @RequestBody Wanted wanted, Caller caller) {
        var subject = wanted.about().subject();
        var wish =
                new ResendingMails.Wish(new MailId(wanted.mail()), wanted.reason(), caller.subject(), key.documentId());
        return switch (resending.resend(subject, wish)) {
            case Resending.Ordered(var mail) -> LedgerEntry.of(new Ledger.Entry(subject, mail));
            case Resending.Unknown _ ->
                throw new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "mail-unknown",
                        "Nothing is known of this mail: take 'about' and 'id' from GET /mails.");
            case Resending.StillOpen(var open) ->
                throw conflict("mail-open", "It is still on its way: wait until it has ended.")
                        .with("mail", open.value());
            case Resending.Untrue(var why) ->
                throw conflict("mail-untrue", "What it says is not true any more: nobody shall read it now.")
                        .with("reason", why.name());
            case Resending.OutOfReach(var why) ->
                throw conflict(
                                "recipient-suppressed",
                                "Mails do not reach the recipient: have the address put right, or call.")
                        .with("reason", why.name());
            case Resending.KeyTaken _ ->
                throw new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        "This Idempotency-Key stands for another mail or reason: take a new one.");
        };
    }

    private static ProblemException conflict(String code, String detail) {
        return new ProblemException(HttpStatus.CONFLICT, code, detail);
    }
}
