package org.alliancementors.notification.correspondence.smtp;

/** Signs the bytes of a mail. */
@FunctionalInterface
interface Signature {

    /** Mails that are not signed here. */
    Signature NONE = mail -> "";

    /**
     * The header lines to put in front of a mail, each ended by CR LF; the same for the same bytes.
     *
     * @param mail header and body, lines ended by CR LF
     */
    String over(byte[] mail);
}
