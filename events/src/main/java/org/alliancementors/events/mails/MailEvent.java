package org.alliancementors.events.mails;

import java.util.Map;

/**
 * What notification-service tells about mails that did not work out. Topic {@value #TOPIC}, key is the id of the
 * correspondence, which for a mission is the mission's id. No address.
 */
public sealed interface MailEvent permits MailUndeliverable, MailDeliverable {

    /** The topic of all mail reports; it keeps everything. */
    String TOPIC = "mails";

    /** Every type name on the wire and its record. */
    Map<String, Class<? extends MailEvent>> TYPES =
            Map.of(MailUndeliverable.TYPE, MailUndeliverable.class, MailDeliverable.TYPE, MailDeliverable.class);
}
