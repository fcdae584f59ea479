package org.alliancementors.notification.correspondence.smtp;

/** How far a hand-over got. */
enum Stage {
    /** Connection, greeting, EHLO, STARTTLS, login. */
    CONNECT,
    /** {@code MAIL FROM}. */
    MAIL,
    /** {@code RCPT TO}. */
    RCPT,
    /** {@code DATA}, before its 354. */
    DATA,
    /** The content and its final dot. */
    DOT
}
