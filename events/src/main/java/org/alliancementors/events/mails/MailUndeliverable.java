package org.alliancementors.events.mails;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.jspecify.annotations.Nullable;

/**
 * A mail will not reach its recipient: the address refuses for good, or its owner is gone.
 *
 * @param mission the mission that the mail was about
 * @param mentor the mentor who cannot be reached, or null when it was the initiator
 * @param attempt the attempt that the mail was about, or null when it was about none
 * @param reason why
 * @param foundAt when it was found out
 */
public record MailUndeliverable(
        MissionId mission,
        @Nullable MentorId mentor,
        @Nullable Integer attempt,
        Reason reason,
        Instant foundAt) implements MailEvent {

    /** Name on the wire. */
    public static final String TYPE = "mail-undeliverable.v1";

    /** Why a mail does not reach anybody. */
    public enum Reason {
        /** The receiving server refused the address for good (5xx). */
        ADDRESS_REFUSED,
        /** The owner of the contact data knows the person no more. */
        CONTACT_GONE
    }
}
