package org.alliancementors.notification.correspondence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a mail is, from its making on. Nothing here changes.
 *
 * @param id identity
 * @param template what it says
 * @param recipient whom it is for
 * @param attempt the attempt that it speaks of, or null
 * @param standby the stand-by that it speaks of, or null
 * @param cause the event that called for it
 * @param createdAt the time of that event; links carry it, so that every copy is identical
 * @param deadline until when the recipient can act, or null where nothing is asked of them
 */
public record MailOrder(
        MailId id,
        Template template,
        Recipient recipient,
        @Nullable Integer attempt,
        @Nullable Integer standby,
        EventId cause,
        Instant createdAt,
        @Nullable Instant deadline) {}
