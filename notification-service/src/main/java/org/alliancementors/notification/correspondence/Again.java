package org.alliancementors.notification.correspondence;

/**
 * That the desk has a mail sent once more, and who decided it why.
 *
 * @param of the mail that an event called for; a copy of a copy names the same one
 * @param why the reason
 * @param by who decided, as the token names them
 * @param key what makes asking again safe
 */
public record Again(MailId of, Reason why, String by, String key) {

    /** Why a mail is sent once more. A list and no text: texts hold personal data sooner or later. */
    public enum Reason {
        /** The recipient says that it never arrived. */
        NOT_RECEIVED,
        /** The recipient had it and cannot find it any more. */
        LOST,
        /** The address was put right. */
        ADDRESS_CORRECTED,
        /** What kept it from going was mended. */
        FAULT_MENDED
    }
}
