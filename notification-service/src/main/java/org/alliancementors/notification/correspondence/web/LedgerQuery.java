package org.alliancementors.notification.correspondence.web;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.notification.correspondence.Ledger;
import org.alliancementors.notification.correspondence.MailState;
import org.alliancementors.notification.correspondence.MailTemplate;
import org.alliancementors.notification.correspondence.Previews;
import org.alliancementors.notification.correspondence.Recipient;
import org.alliancementors.notification.correspondence.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which mails are asked for: those about at most one subject, or those to a recipient, or both.
 *
 * @param mission id, or null
 * @param alliance id, or null
 * @param mentor id, or null
 * @param digest reader whose digests, or null
 * @param recipient as the ledger writes recipients, or null for all
 * @param state code of a state, or null for all
 * @param template code of a template, or null for all
 */
record LedgerQuery(
        @Nullable String mission,
        @Nullable String alliance,
        @Nullable String mentor,
        @Nullable String digest,
        @Nullable String recipient,
        @Nullable String state,
        @Nullable String template) {

    /** What the mails shall be about; empty where they are asked for by their recipient alone. */
    Optional<Subject> subject() {
        var subjects = Stream.of(
                        subject(About.MISSION, mission),
                        subject(About.ALLIANCE, alliance),
                        subject(About.MENTOR, mentor),
                        subject(About.DIGEST, digest))
                .flatMap(Optional::stream)
                .toList();
        if (subjects.size() > 1 || subjects.isEmpty() && recipient == null) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "invalid-subject",
                    "Give one id, and one only: ?mission=…, ?alliance=… or ?mentor=…, or somebody who gets mails: ?recipient=mentor:…");
        }
        return subjects.stream().findFirst();
    }

    private static Optional<Subject> subject(String kind, @Nullable String id) {
        return Optional.ofNullable(id).map(value -> new About(kind, value).subject());
    }

    /** Who shall have got them; empty for anybody. */
    Set<Recipient> toWhom() {
        if (recipient == null) {
            return Set.of();
        }
        try {
            return Set.of(Recipient.parse(recipient));
        } catch (IllegalArgumentException e) {
            throw invalid(
                    "recipient", "use mentor:<id>, initiator, desk, media-office or contact:current|previous|next");
        }
    }

    /** One recipient who is the same person whatever the mails are about. */
    static Recipient alone(Set<Recipient> recipients) {
        return recipients.stream()
                .filter(r -> !(r instanceof Recipient.Initiator || r instanceof Recipient.Contact))
                .findFirst()
                .orElseThrow(
                        () -> invalid(
                                "recipient",
                                "each mission has an initiator and each alliance its contacts: give ?mission=… or ?alliance=… with it"));
    }

    Ledger.Filter filter() {
        if (state != null && !MailState.CODES.contains(state)) {
            throw invalid("state", "use one of " + String.join(", ", MailState.CODES));
        }
        return new Ledger.Filter(state, template == null ? null : template(template));
    }

    private static MailTemplate template(String code) {
        return Previews.named(code)
                .orElseThrow(() -> invalid("template", "there is none of this name: see GET /templates"));
    }

    static ProblemException invalid(String field, String message) {
        return new ProblemException(
                        HttpStatus.BAD_REQUEST, "invalid-" + field, "This is no %s that mails know.".formatted(field))
                .field(field, message);
    }
}
