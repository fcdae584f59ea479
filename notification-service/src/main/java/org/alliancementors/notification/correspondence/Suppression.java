package org.alliancementors.notification.correspondence;

/** Why mails to a recipient are of no use. */
public enum Suppression {
    /** The receiving server refused the address for good when a mail was handed over. */
    ADDRESS_REFUSED,
    /** A mail that had been taken came back from there. */
    ADDRESS_BOUNCED,
    /** The owner of the contact data knows the person no more. */
    CONTACT_GONE
}
