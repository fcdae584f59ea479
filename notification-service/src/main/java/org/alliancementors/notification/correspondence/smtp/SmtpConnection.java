package org.alliancementors.notification.correspondence.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.alliancementors.notification.correspondence.HandOver;
import org.alliancementors.notification.correspondence.Relay.Gate;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection, over which one mail goes after the other. Speaks the commands itself instead of letting the library send
 * a whole message, so that the word before DATA can be had and each stage's failure told apart. TLS, login and dot stuffing
 * are the library's.
 */
final class SmtpConnection extends SMTPTransport {

    private static final int UNSEEN = 0;

    private int firstAnswer;
    private boolean usable;

    SmtpConnection(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
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

    /**
     * Hands over one mail. Afterwards the connection is good for another one, or closed.
     *
     * @param content ASCII lines, each ended by CR LF
     */
    synchronized HandOver handOver(String from, String to, byte[] content, Gate gate) {
        var stage = Stage.MAIL;
        try {
            int code = simpleCommand("MAIL FROM:<" + from + ">");
            if (!Verdicts.positive(stage, code)) {
                return stopped(stage, code);
            }
            stage = Stage.RCPT;
            code = simpleCommand("RCPT TO:<" + to + ">");
            if (!Verdicts.positive(stage, code)) {
                return stopped(stage, code);
            }
            if (!gate.open()) {
                forget();
                return new HandOver.NotBegun();
            }
            stage = Stage.DATA;
            firstAnswer = UNSEEN;
            var stream = data();
            stage = Stage.DOT;
            return finish(stream, content);
        } catch (MessagingException | IOException e) {
            // the library has sent RSET behind a refused DATA: what counts is the first answer
            return stage == Stage.DATA && firstAnswer > 0
                    ? stopped(stage, firstAnswer)
                    : broken(stage, e.getClass().getSimpleName());
        }
    }

    private HandOver finish(OutputStream stream, byte[] content) throws IOException, MessagingException {
        stream.write(content);
        int code = simpleCommand(".");
        return Verdicts.positive(Stage.DOT, code)
                ? new HandOver.Taken(Answers.of(Stage.DOT, response()))
                : stopped(Stage.DOT, code);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        if (firstAnswer == UNSEEN) {
            firstAnswer = code;
        }
        return code;
    }

    private HandOver stopped(Stage stage, int code) {
        if (code <= 0) {
            return broken(stage, "no answer");
        }
        var words = code == getLastReturnCode() ? response() : Integer.toString(code);
        var verdict = Verdicts.of(stage, code, Answers.of(stage, words));
        if (verdict instanceof HandOver.RelayBroken) {
            drop();
        } else {
            forget();
        }
        return verdict;
    }

    private String response() {
        String response = getLastServerResponse();
        return response == null ? "" : response;
    }

    private HandOver broken(Stage stage, String what) {
        drop();
        return Verdicts.of(stage, Verdicts.NO_ANSWER, stage + ": " + what);
    }

    private void forget() {
        try {
            if (!Verdicts.positive(Stage.RCPT, simpleCommand("RSET"))) {
                drop();
            }
        } catch (MessagingException e) {
            drop();
        }
    }

    /** Closes it; never throws. */
    void drop() {
        usable = false;
        try {
            close();
        } catch (MessagingException e) {
            setConnected(false);
        }
    }

    /** Whether this side knows nothing against using it again. The other side may have hung up meanwhile. */
    boolean usable() {
        return usable;
    }
}
