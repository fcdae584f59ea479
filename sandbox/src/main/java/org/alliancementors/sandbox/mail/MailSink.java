package org.alliancementors.sandbox.mail;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A mail server that delivers to nobody, and the page on which its mails can be read. What it has acknowledged is on disk
 * and there again after a restart on the same directory. Tests can make it refuse, hang up, or be slow.
 */
public final class MailSink implements AutoCloseable {

    private final Mailbox mailbox;
    private final SmtpServer smtp;
    private final MailboxServer page;

    private MailSink(Path directory, int smtpPort, int pagePort, Templates templates) {
        this.mailbox = new Mailbox(directory, InstantSource.system());
        this.smtp = new SmtpServer(smtpPort, mailbox);
        try {
            this.page = new MailboxServer(pagePort, mailbox, templates);
        } catch (RuntimeException e) {
            smtp.close();
            throw e;
        }
    }

    /**
     * Starts it on the loopback address.
     *
     * @param directory where the mails are kept
     * @param smtpPort where clients hand over mails; 0 for any
     * @param pagePort where the page is; 0 for any
     */
    public static MailSink start(Path directory, int smtpPort, int pagePort) {
        return start(directory, smtpPort, pagePort, Templates.NONE);
    }

    /** As above; the page also shows which mails there are at all. */
    public static MailSink start(Path directory, int smtpPort, int pagePort, Templates templates) {
        return new MailSink(directory, smtpPort, pagePort, templates);
    }

    /** Where clients hand over mails. */
    public int smtpPort() {
        return smtp.port();
    }

    /** Address of the page; the mails as JSON are at {@code /api/messages} and {@code /api/messages/{id}} below it. */
    public URI page() {
        return page.address();
    }

    /** All mails, newest first. */
    public List<KeptMail> mails() {
        return mailbox.newestFirst();
    }

    /** All mails to an address, newest first. */
    public List<KeptMail> mailsTo(String address) {
        return mails().stream().filter(mail -> mail.isFor(address)).toList();
    }

    /**
     * What is in a mail.
     *
     * @throws NoSuchElementException when there is none with this id
     */
    public MailContent content(String id) {
        return MailContent.parse(mailbox.raw(id).orElseThrow(() -> new NoSuchElementException("No mail " + id)));
    }

    /** Deletes all mails. */
    public void clear() {
        mailbox.deleteAll();
    }

    /** Changes what it answers from now on, for open connections, too. {@link Replies#NORMAL} makes it friendly again. */
    public void answer(Replies replies) {
        smtp.answer(replies);
    }

    /** Hangs up on all clients and ends; the mails stay on disk. */
    @Override
    public void close() {
        smtp.close();
        page.close();
    }
}
