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
 * @param createdAt the time of that event, or when it was sent once more; links carry it, so that every attempt is identical
 * @param deadline until when the recipient can act, or null where nothing is asked of them
 * @param again who had it sent once more and why, or null where the event itself called for it
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
        @Nullable Instant deadline,
        @Nullable Again again) {

    /** What an event calls for. */
    public MailOrder(
            MailId id,
            MailTemplate template,
            Recipient recipient,
            @Nullable Integer attempt,
            @Nullable Integer standby,
            @Nullable Matter matter,
            EventId cause,
            Instant createdAt,
            @Nullable Instant deadline) {
        this(id, template, recipient, attempt, standby, matter, cause, createdAt, deadline, null);
    }

    /** The same once more, as a mail of its own: the second copy has the number 2. */
    MailOrder again(int number, Again why, Instant at) {
        return new MailOrder(
                why.of().again(number), template, recipient, attempt, standby, matter, cause, at, deadline, why);
    }

    /** How much it matters to its recipient. */
    public Importance importance() {
        return template.importance();
    }

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
