package org.alliancementors.notification.correspondence;

import java.time.Instant;
import org.alliancementors.events.codes.MissionId;
import org.jspecify.annotations.Nullable;

/** What this service has to tell others. */
public sealed interface MailFact {

    /**
     * A recipient cannot be reached.
     *
     * @param mission the mission that the mail was about
     * @param recipient who, never the desk or the media office
     * @param attempt the attempt that the mail was about, or null
     * @param reason why
     * @param at when it was found out
     */
    record Undeliverable(
            MissionId mission,
            Recipient recipient,
            @Nullable Integer attempt,
            Suppression reason,
            Instant at) implements MailFact {}

    /**
     * A recipient can be reached again.
     *
     * @param mission the mission for which they could not be
     * @param recipient who, never the desk or the media office
     * @param at when that was decided
     */
    record Deliverable(MissionId mission, Recipient recipient, Instant at) implements MailFact {}
}
