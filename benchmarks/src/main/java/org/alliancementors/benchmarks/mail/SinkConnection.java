package org.alliancementors.benchmarks.mail;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One client of a {@link MailServer} (RFC 5321 with PIPELINING): answers leave when nothing more has come in, so that a client that sends
 * its commands together gets the answers together. Believes what it is told: it is no server for the world.
 */
final class SinkConnection {

    private static final int LONGEST_HEADER = 8_192;
    private static final byte[] END = {'\r', '\n', '.', '\r', '\n'};
    private static final String MESSAGE_ID = "\r\nMessage-ID:";

    private final InputStream in;
    private final OutputStream out;
    private final Inbox inbox;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private byte[] content = new byte[1 << 14];
    private int length;

    SinkConnection(Socket client, Inbox inbox) throws IOException {
        this.in = client.getInputStream();
        this.out = new BufferedOutputStream(client.getOutputStream(), 1 << 13);
        this.inbox = inbox;
    }

    /** Talks until the client quits or hangs up, or is sent away. */
    void talk() throws IOException {
        boolean on = greet();
        while (on) {
            String line = line();
            on = line != null && obey(line);
        }
        out.flush();
    }

    private boolean greet() throws IOException {
        return inbox.refuses() ? sendAway() : say("220 sink");
    }

    private boolean obey(String line) throws IOException {
        if (inbox.refuses()) {
            return sendAway();
        }
        return switch (line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT)) {
            case "EHLO" ->
                say("250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-ENHANCEDSTATUSCODES\r\n250 SIZE 10485760");
            case "HELO", "MAIL", "RCPT", "RSET", "NOOP" -> say("250 2.0.0 ok");
            case "DATA" -> data();
            case "QUIT" -> {
                say("221 2.0.0 bye");
                yield false;
            }
            default -> say("500 5.5.2 unknown command");
        };
    }

    private boolean sendAway() throws IOException {
        say("421 4.3.2 not now");
        return false;
    }

    private boolean data() throws IOException {
        say("354 end with a dot on a line of its own");
        length = 0;
        // the dot may stand on the first line already
        for (int matched = 2; matched < END.length; ) {
            int next = next();
            if (next < 0) {
                return false;
            }
            if (matched == 3 && next != '\r') {
                // the second dot of a line that begins with one, or the first character behind a lone one
                length--;
            }
            add((byte) next);
            matched = next == END[matched] ? matched + 1 : next == '\r' ? 1 : 0;
        }
        // without the dot and the line end behind it
        length = Math.max(0, length - 3);
        inbox.take(messageId(), content, length);
        return say("250 2.0.0 taken");
    }

    private void add(byte next) {
        if (length == content.length) {
            content = Arrays.copyOf(content, 2 * length);
        }
        content[length++] = next;
    }

    private String messageId() {
        var head = "\r\n" + new String(content, 0, Math.min(length, LONGEST_HEADER), StandardCharsets.ISO_8859_1);
        int from = head.indexOf(MESSAGE_ID) + MESSAGE_ID.length();
        int to = head.indexOf('\r', from);
        return from < MESSAGE_ID.length() || to < 0
                ? "none"
                : head.substring(from, to).strip();
    }

    private boolean say(String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return true;
    }

    /** The next line without its end; null at the end of the stream. */
    private @Nullable String line() throws IOException {
        var line = new StringBuilder();
        for (int next = next(); next >= 0; next = next()) {
            if (next == '\n') {
                int last = line.length() - 1;
                return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
            }
            line.append((char) next);
        }
        return null;
    }

    private int next() throws IOException {
        if (at == filled) {
            out.flush();
            filled = in.read(buffer);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[at++] & 0xff;
    }
}
