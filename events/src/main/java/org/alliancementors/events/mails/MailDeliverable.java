package org.alliancementors.events.mails;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.jspecify.annotations.Nullable;

/**
 * Mails go again to a recipient of whom {@link MailUndeliverable} had said that none reaches them: the desk had the address
 * written to again.
 *
 * @param mission the mission for which they could not be reached
 * @param mentor the mentor who can be written to again, or null when it is the initiator
 * @param liftedAt when the desk decided it
 */
public record MailDeliverable(MissionId mission, @Nullable MentorId mentor, Instant liftedAt) implements MailEvent {

    /** Name on the wire. */
    public static final String TYPE = "mail-deliverable.v1";
}
