package org.alliancementors.notification.correspondence.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection, over which one wave goes after the other. Greeting, EHLO, STARTTLS, login and the reading of answers are the
 * library's; what a wave says is written here, by groups.
 */
final class SmtpConnection extends SMTPTransport {

    private final Line line;
    private boolean usable;
    private String words = "";

    /** Not yet open. */
    SmtpConnection(SmtpSettings settings, String ehloName, Line line) {
        super(
                Session.getInstance(line.with(settings.forMail(ehloName))),
                new URLName("smtp", null, -1, null, null, null));
        this.line = line;
    }

    /** Opens it. */
    void open(SmtpSettings settings) throws MessagingException {
        connect(
                settings.host(),
                settings.port(),
                settings.user().isEmpty() ? null : settings.user(),
                settings.user().isEmpty() ? null : settings.password());
        usable = true;
    }

    /** Whether the server takes several commands at once (RFC 2920). */
    boolean pipelining() {
        return supportsExtension("PIPELINING");
    }

    /** Asks the server whether it is still there; also forgets what a mail may have left unfinished. */
    synchronized boolean alive() {
        try {
            return Verdicts.positive(Stage.MAIL, simpleCommand("RSET"));
        } catch (MessagingException e) {
            return false;
        }
    }

    /** Writes these lines at once. False when the line is broken. */
    synchronized boolean write(String ascii) {
        try {
            line.write(ascii.getBytes(StandardCharsets.US_ASCII));
            return true;
        } catch (IOException e) {
            words = e.getClass().getSimpleName();
            return false;
        }
    }

    /** The code of the next answer, or {@link Verdicts#NO_ANSWER} when none comes. */
    synchronized int answer() {
        try {
            int code = readServerResponse();
            var response = getLastServerResponse();
            words = response == null ? "" : response;
            return code;
        } catch (MessagingException e) {
            words = (e.getCause() == null ? e : e.getCause()).getClass().getSimpleName();
            return Verdicts.NO_ANSWER;
        }
    }

    /** What the server said last, or what befell the line. */
    String words() {
        return words;
    }

    /** Hangs up at once. */
    void drop() {
        usable = false;
        line.cut();
    }

    /** Takes leave and hangs up. */
    void quit() {
        try {
            close();
        } catch (MessagingException e) {
            // the other side was gone already
        }
        drop();
    }

    /** Whether this side knows nothing against using it again. The other side may have hung up meanwhile. */
    boolean usable() {
        return usable;
    }
}
