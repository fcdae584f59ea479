package org.alliancementors.sandbox.mail;

/** Where in the hand-over of a mail the sink is about to answer. */
public enum Stage {
    /** The client has connected; the answer is the greeting. */
    CONNECT,
    /** {@code MAIL FROM}: the detail is the sender's address. */
    SENDER,
    /** {@code RCPT TO}: the detail is the recipient's address. */
    RECIPIENT,
    /** {@code DATA}, before the text: the detail is empty. */
    DATA,
    /** After the final dot, before anything is kept: the detail is the subject. */
    CONTENT,
    /** After the final dot, the mail is in the mailbox: what is answered now does not undo that. The detail is the subject. */
    KEPT
}
