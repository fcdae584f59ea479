package org.alliancementors.sandbox.mail;

import java.time.Instant;
import java.util.List;

/**
 * A mail in the mailbox, as the list shows it.
 *
 * @param id names it in this mailbox; later mails have greater ones
 * @param sender address of the envelope
 * @param recipients addresses of the envelope
 * @param from what the header says
 * @param subject decoded, empty where there is none
 * @param time when it arrived
 */
public record KeptMail(String id, String sender, List<String> recipients, String from, String subject, Instant time) {

    boolean isFor(String address) {
        return recipients.stream().anyMatch(address::equalsIgnoreCase);
    }
}
