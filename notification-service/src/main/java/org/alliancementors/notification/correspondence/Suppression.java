package org.alliancementors.notification.correspondence;

/** Why mails to a recipient are of no use. */
public enum Suppression {
    /** The receiving server refused the address for good. */
    ADDRESS_REFUSED,
    /** The owner of the contact data knows the person no more. */
    CONTACT_GONE
}
