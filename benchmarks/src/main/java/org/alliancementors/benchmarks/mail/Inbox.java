package org.alliancementors.benchmarks.mail;

/** What a {@link MailServer} does with mails. */
public interface Inbox {

    /** Whether every client is sent away just now. */
    boolean refuses();

    /**
     * Takes a mail; called just before the client is told so, by several threads at once.
     *
     * @param messageId as it stands in the header, {@code none} where there is none
     * @param content used again after the call
     * @param length of the content, bytes
     */
    void take(String messageId, byte[] content, int length);
}
