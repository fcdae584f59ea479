package org.alliancementors.notification.correspondence.smtp;

import org.alliancementors.notification.correspondence.MailId;

/**
 * A mail in the form in which it goes over the line.
 *
 * @param id which mail
 * @param to its recipient
 * @param content ASCII lines, each ended by CR LF, with doubled dots and the final one
 */
record Envelope(MailId id, MailAddress to, String content) {

    /** Hides the content. */
    @Override
    public String toString() {
        return "Envelope " + id;
    }
}
