package org.alliancementors.notification.correspondence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a mail is, from its making on. Nothing here changes.
 *
 * @param id identity
 * @param template what it says
 * @param recipient whom it is for
 * @param attempt number of the attempt, question, handover or notice that it speaks of, or null
 * @param standby the stand-by that it speaks of, or null
 * @param matter the appointment that it speaks of, or null
 * @param cause the event that called for it
 * @param createdAt the time of that event; links carry it, so that every copy is identical
 * @param deadline until when the recipient can act, or null where nothing is asked of them
 */
public record MailOrder(
        MailId id,
        MailTemplate template,
        Recipient recipient,
        @Nullable Integer attempt,
        @Nullable Integer standby,
        @Nullable Matter matter,
        EventId cause,
        Instant createdAt,
        @Nullable Instant deadline) {

    /** What a mail about a mission says. */
    Template ofMission() {
        if (template instanceof Template ofMission) {
            return ofMission;
        }
        throw new IllegalStateException("%s is about no mission".formatted(id));
    }

    /** Of a mail that speaks of nothing but a number. */
    static MailOrder numbered(
            EventId cause,
            MailTemplate template,
            Recipient recipient,
            @Nullable Integer number,
            Instant at,
            @Nullable Instant deadline) {
        return new MailOrder(
                MailId.of(cause, template, recipient), template, recipient, number, null, null, cause, at, deadline);
    }
}
