package org.alliancementors.sandbox.mail;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a mail client (RFC 5321 with SIZE, 8BITMIME, SMTPUTF8 and PIPELINING). Only CR LF ends a line, so that
 * no mail can be smuggled inside another one.
 */
final class SmtpSession {

    private static final int MAX_COMMAND = 4_096;
    private static final int MAX_MESSAGE = 10 << 20;
    private static final int MAX_RECIPIENTS = 100;
    private static final Pattern PATH = Pattern.compile("(?:FROM|TO):\\s*<([^<>\\s]*)>.*", Pattern.CASE_INSENSITIVE);

    private final InputStream in;
    private final OutputStream out;
    private final Replies replies;
    private final Mailbox mailbox;

    private @Nullable String sender;
    private final List<String> recipients = new ArrayList<>();

    SmtpSession(Socket socket, Replies replies, Mailbox mailbox) throws IOException {
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = new BufferedOutputStream(socket.getOutputStream());
        this.replies = replies;
        this.mailbox = mailbox;
    }

    /** Talks until the client quits, hangs up, or is hung up on. */
    void talk() throws IOException {
        boolean on =
                answer(Stage.CONNECT, "", new Reply(220, "sandbox mail sink")).goesOn();
        while (on) {
            String line = readLine(MAX_COMMAND);
            if (line == null) {
                return;
            }
            on = obey(line);
        }
    }

    private boolean obey(String line) throws IOException {
        String[] words = line.split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        return switch (words[0].toUpperCase(Locale.ROOT)) {
            case "HELO" -> reset(250, "sandbox");
            case "EHLO" -> hello();
            case "MAIL" -> mail(rest);
            case "RCPT" -> recipient(rest);
            case "DATA" -> data();
            case "RSET" -> reset(250, "2.0.0 forgotten");
            case "NOOP" -> say(250, "2.0.0 still here");
            case "VRFY" -> say(252, "2.1.5 everybody is welcome");
            case "QUIT" -> {
                say(221, "2.0.0 bye");
                yield false;
            }
            default -> say(500, "5.5.2 unknown command");
        };
    }

    private boolean hello() throws IOException {
        forget();
        write("250-sandbox\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-ENHANCEDSTATUSCODES\r\n250 SIZE "
                + MAX_MESSAGE + "\r\n");
        return true;
    }

    private boolean mail(String rest) throws IOException {
        Matcher path = PATH.matcher(rest);
        if (sender != null) {
            return say(503, "5.5.1 a mail is under way");
        }
        if (!path.matches()) {
            return say(501, "5.5.4 MAIL FROM:<address>");
        }
        Answer answer = answer(Stage.SENDER, path.group(1), new Reply(250, "2.1.0 ok"));
        if (answer.positive()) {
            sender = path.group(1);
        }
        return answer.goesOn();
    }

    private boolean recipient(String rest) throws IOException {
        Matcher path = PATH.matcher(rest);
        if (sender == null) {
            return say(503, "5.5.1 MAIL first");
        }
        if (!path.matches() || path.group(1).isEmpty()) {
            return say(501, "5.5.4 RCPT TO:<address>");
        }
        if (recipients.size() >= MAX_RECIPIENTS) {
            return say(452, "4.5.3 too many recipients");
        }
        Answer answer = answer(Stage.RECIPIENT, path.group(1), new Reply(250, "2.1.5 ok"));
        if (answer.positive()) {
            recipients.add(path.group(1));
        }
        return answer.goesOn();
    }

    private boolean data() throws IOException {
        String from = sender;
        if (from == null || recipients.isEmpty()) {
            return say(503, "5.5.1 MAIL and RCPT first");
        }
        Answer go = answer(Stage.DATA, "", new Reply(354, "end with a dot on a line of its own"));
        if (!go.positive() || !go.goesOn()) {
            return go.goesOn();
        }
        byte[] raw = readMessage();
        List<String> to = List.copyOf(recipients);
        forget();
        if (raw == null) {
            return say(552, "5.3.4 too large");
        }
        String subject = MailContent.parse(raw).subject();
        var refusal = replies.at(Stage.CONTENT, subject);
        if (refusal.isPresent() && !refusal.get().isPositive()) {
            return send(refusal.get()).goesOn();
        }
        String id = mailbox.keep(from, to, raw);
        return answer(Stage.KEPT, subject, new Reply(250, "2.0.0 kept as " + id))
                .goesOn();
    }

    private boolean reset(int code, String text) throws IOException {
        forget();
        return say(code, text);
    }

    private void forget() {
        sender = null;
        recipients.clear();
    }

    private record Answer(boolean positive, boolean goesOn) {}

    private Answer answer(Stage stage, String detail, Reply normal) throws IOException {
        return send(replies.at(stage, detail).orElse(normal));
    }

    private Answer send(Reply reply) throws IOException {
        if (reply.hangsUp()) {
            return new Answer(false, false);
        }
        say(reply.code(), reply.text());
        return new Answer(reply.isPositive(), reply.code() != 421);
    }

    private boolean say(int code, String text) throws IOException {
        write(code + " " + text + "\r\n");
        return true;
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private @Nullable String readLine(int limit) throws IOException {
        var line = new ByteArrayOutputStream();
        return readLine(line, limit) ? line.toString(StandardCharsets.UTF_8) : null;
    }

    /** Reads up to CR LF, which is left out; false at the end of the stream. What is over the limit is read and dropped. */
    private boolean readLine(ByteArrayOutputStream line, int limit) throws IOException {
        boolean carriageReturn = false;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (carriageReturn && next == '\n') {
                return true;
            }
            if (carriageReturn && line.size() < limit) {
                line.write('\r');
            }
            carriageReturn = next == '\r';
            if (!carriageReturn && line.size() < limit) {
                line.write(next);
            }
        }
        return false;
    }

    /** The text up to the final dot, without the doubled dots; null when it is too large. */
    private byte @Nullable [] readMessage() throws IOException {
        var message = new ByteArrayOutputStream();
        var line = new ByteArrayOutputStream();
        while (readLine(line, MAX_MESSAGE)) {
            byte[] bytes = line.toByteArray();
            line.reset();
            if (bytes.length == 1 && bytes[0] == '.') {
                return message.size() > MAX_MESSAGE ? null : message.toByteArray();
            }
            if (message.size() <= MAX_MESSAGE) {
                int from = bytes.length > 0 && bytes[0] == '.' ? 1 : 0;
                message.write(bytes, from, bytes.length - from);
                message.write('\r');
                message.write('\n');
            }
        }
        throw new IOException("The client hung up in the middle of a mail");
    }
}
