package org.alliancementors.notification.correspondence.smtp;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.codec.EncoderUtil.Usage;
import org.apache.james.mime4j.codec.QuotedPrintableOutputStream;
import org.eclipse.angus.mail.smtp.SMTPOutputStream;

/**
 * Makes the bytes of a mail. The same letter gives the same bytes but for the date: boundaries are derived from the mail's id,
 * and its Message-ID is the letter's own. All of it is ASCII: what is not is encoded, so nothing that a person typed can end a line or a part.
 */
final class MimeLetters {

    private static final String CRLF = "\r\n";
    private static final int LONGEST = 200;

    private final MailAddress from;
    private final String fromHeader;
    private final String replyToHeader;
    private final Signature signature;
    private final String domain;

    /**
     * Writes in the name of this sender; answers go to the other.
     *
     * @throws IllegalArgumentException when the sender's address cannot stand in an SMTP command
     */
    MimeLetters(Addressee sender, Addressee replyTo, Signature signature) {
        this.signature = signature;
        this.from = MailAddress.of(sender.address())
                .orElseThrow(() -> new IllegalArgumentException(
                        "Sender '%s' is no plain address: give one such as programme@sender.example"
                                .formatted(sender.address())));
        this.fromHeader = mailbox(sender.name(), from.value());
        this.replyToHeader = mailbox(replyTo.name(), replyTo.address());
        this.domain = from.value().substring(from.value().lastIndexOf('@') + 1);
    }

    /** Who stands in the envelope. */
    MailAddress sender() {
        return from;
    }

    /** The sender's domain. */
    String domain() {
        return domain;
    }

    /** The content as it goes over the line: the mail, signed, with dots doubled and the final one. */
    String content(Letter letter, MailAddress to, Instant date) {
        var mail = bytes(letter, to, date);
        var content = new ByteArrayOutputStream(mail.length + 1024);
        try (var stuffed = new SMTPOutputStream(content)) {
            stuffed.write(signature.over(mail).getBytes(StandardCharsets.US_ASCII));
            stuffed.write(mail);
            stuffed.ensureAtBOL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toString(StandardCharsets.US_ASCII) + "." + CRLF;
    }

    /** The mail, ASCII lines each ended by CR LF. */
    byte[] bytes(Letter letter, MailAddress to, Instant date) {
        String boundary = "=_" + digest("boundary " + letter.id());
        var head = new StringBuilder();
        header(head, "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC)));
        header(head, "From", fromHeader);
        header(head, "To", mailbox(letter.to().name(), to.value()));
        header(head, "Reply-To", replyToHeader);
        header(head, "Subject", encoded("Subject", letter.text().subject()));
        header(head, "Message-ID", messageId(letter));
        header(head, "References", thread(letter));
        header(head, "Auto-Submitted", "auto-generated");
        var unsubscribe = letter.unsubscribe();
        if (unsubscribe != null) {
            header(head, "List-Unsubscribe", "<" + unsubscribe.toASCIIString() + ">");
            header(head, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        header(head, "Content-Language", letter.language().getLanguage());
        header(head, "MIME-Version", "1.0");
        var calendars = letter.text().calendars();
        var alternative =
                "Content-Type: multipart/alternative;" + CRLF + " boundary=\"" + boundary + "\"" + CRLF + CRLF;
        var out = new ByteArrayOutputStream();
        try {
            if (calendars.isEmpty()) {
                write(out, head + alternative);
                alternatives(out, boundary, letter);
            } else {
                String whole = "=_" + digest("whole " + letter.id());
                header(head, "Content-Type", "multipart/mixed;" + CRLF + " boundary=\"" + whole + "\"");
                write(out, head + CRLF + "--" + whole + CRLF + alternative);
                alternatives(out, boundary, letter);
                for (int n = 0; n < calendars.size(); n++) {
                    var calendar = calendars.get(n);
                    part(out, whole, "text/calendar; method=" + calendar.method(), attached(n), calendar.content());
                }
                write(out, "--" + whole + "--" + CRLF);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String attached(int n) {
        return "Content-Disposition: attachment; filename=\"termin%s.ics\"".formatted(n == 0 ? "" : "-" + (n + 1))
                + CRLF;
    }

    /** One for all copies of a mail. */
    String messageId(Letter letter) {
        return "<" + letter.messageId() + "@" + domain + ">";
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
        try (var encoder = new QuotedPrintableOutputStream(out, false)) {
            encoder.write(text.replace("\r\n", "\n")
                    .replace("\r", "\n")
                    .replace("\n", CRLF)
                    .getBytes(StandardCharsets.UTF_8));
        }
        write(out, CRLF);
    }

    private static void write(ByteArrayOutputStream out, String ascii) throws IOException {
        out.write(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private static String mailbox(String name, String address) {
        return MimeUtility.fold(10, EncoderUtil.encodeAddressDisplayName(clean(name)) + " <" + address + ">");
    }

    private static String encoded(String header, String text) {
        int used = header.length() + 2;
        return MimeUtility.fold(used, EncoderUtil.encodeIfNecessary(clean(text), Usage.TEXT_TOKEN, used));
    }

    /**
     * One line without controls: encoding would keep a line break out of the header, but not out of the reader's view. Not
     * longer than a line may be: a word cannot be folded.
     */
    private static String clean(String text) {
        return text.codePoints()
                .limit(LONGEST)
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
