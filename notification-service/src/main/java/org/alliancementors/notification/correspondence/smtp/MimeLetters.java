package org.alliancementors.notification.correspondence.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.alliancementors.notification.correspondence.Letter;
import org.alliancementors.notification.correspondence.Letter.Addressee;

/**
 * Makes the bytes of a mail. The same letter gives the same bytes but for the date: message id and boundary are derived from
 * the mail's id. All of it is ASCII: what is not is encoded, so nothing that a person typed can end a line or a part.
 */
final class MimeLetters {

    private static final String CRLF = "\r\n";
    private static final String ATTACHED = "Content-Disposition: attachment; filename=\"termin.ics\"" + CRLF;

    private final Addressee sender;
    private final Addressee replyTo;
    private final String domain;

    /** Writes in the name of this sender; answers go to the other. */
    MimeLetters(Addressee sender, Addressee replyTo) {
        this.sender = sender;
        this.replyTo = replyTo;
        this.domain = sender.address().substring(sender.address().lastIndexOf('@') + 1);
    }

    /** The bytes, ASCII lines each ended by CR LF. */
    byte[] bytes(Letter letter, MailAddress to, Instant date) {
        String boundary = "=_" + digest("boundary " + letter.id());
        var head = new StringBuilder();
        header(head, "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC)));
        header(head, "From", mailbox(sender.name(), sender.address()));
        header(head, "To", mailbox(letter.to().name(), to.value()));
        header(head, "Reply-To", mailbox(replyTo.name(), replyTo.address()));
        header(head, "Subject", encoded("Subject", letter.text().subject()));
        header(head, "Message-ID", messageId(letter));
        header(head, "References", thread(letter));
        header(head, "Auto-Submitted", "auto-generated");
        header(head, "Content-Language", letter.language().getLanguage());
        header(head, "MIME-Version", "1.0");
        var calendar = letter.text().calendar();
        var alternative =
                "Content-Type: multipart/alternative;" + CRLF + " boundary=\"" + boundary + "\"" + CRLF + CRLF;
        var out = new ByteArrayOutputStream();
        try {
            if (calendar == null) {
                write(out, head + alternative);
                alternatives(out, boundary, letter);
            } else {
                String whole = "=_" + digest("whole " + letter.id());
                header(head, "Content-Type", "multipart/mixed;" + CRLF + " boundary=\"" + whole + "\"");
                write(out, head + CRLF + "--" + whole + CRLF + alternative);
                alternatives(out, boundary, letter);
                part(out, whole, "text/calendar; method=" + calendar.method(), ATTACHED, calendar.content());
                write(out, "--" + whole + "--" + CRLF);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** One for all copies of a mail. */
    String messageId(Letter letter) {
        return "<" + digest("mail " + letter.id()) + "@" + domain + ">";
    }

    /** One for all mails about a mission. */
    private String thread(Letter letter) {
        return "<" + digest("thread " + letter.thread()) + "@" + domain + ">";
    }

    private static void header(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append(CRLF);
    }

    private static void alternatives(ByteArrayOutputStream out, String boundary, Letter letter) throws IOException {
        part(out, boundary, "text/plain", "", letter.text().plain());
        part(out, boundary, "text/html", "", letter.text().html());
        write(out, "--" + boundary + "--" + CRLF);
    }

    private static void part(ByteArrayOutputStream out, String boundary, String type, String more, String text)
            throws IOException {
        write(
                out,
                "--" + boundary + CRLF + "Content-Type: " + type + "; charset=UTF-8" + CRLF + more
                        + "Content-Transfer-Encoding: quoted-printable" + CRLF + CRLF);
        try (var encoder = MimeUtility.encode(out, "quoted-printable")) {
            encoder.write(text.replace("\r\n", "\n")
                    .replace("\r", "\n")
                    .replace("\n", CRLF)
                    .getBytes(StandardCharsets.UTF_8));
            encoder.flush();
        } catch (MessagingException e) {
            throw new IOException(e);
        }
        write(out, CRLF);
    }

    private static void write(ByteArrayOutputStream out, String ascii) throws IOException {
        out.write(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private static String mailbox(String name, String address) {
        try {
            var mailbox = new InternetAddress(address, clean(name), StandardCharsets.UTF_8.name());
            return MimeUtility.fold(10, mailbox.toString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String header, String text) {
        try {
            return MimeUtility.fold(
                    header.length() + 2, MimeUtility.encodeText(clean(text), StandardCharsets.UTF_8.name(), "Q"));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One line without controls: encoding would keep a line break out of the header, but not out of the reader's view. */
    private static String clean(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16).toLowerCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
