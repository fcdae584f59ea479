package org.alliancementors.notification.correspondence.imap;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.alliancementors.notification.correspondence.BounceReport;
import org.alliancementors.notification.correspondence.BounceReport.Kind;
import org.alliancementors.notification.correspondence.Codes;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * Reads what comes back as mail: delivery reports (RFC 3464, and RFC 6533 for international ones) inside {@code
 * multipart/report}. Needs the machine-readable part and the headers of our mail; words for people are not looked at, since
 * anybody can write anything there. Strangers write these mails, so only the beginning of a message is read, and only so deep.
 */
final class DeliveryReports {

    /** So much of a message is read, bytes. Ours are smaller; where they come back whole, their headers stand in front. */
    static final int LARGEST = 512 * 1024;

    private static final int LARGEST_PART = 64 * 1024;
    private static final int MOST_PARTS = 20;
    private static final int MOST_RECIPIENTS = 50;
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Session SESSION = Session.getInstance(new Properties());

    private DeliveryReports() {}

    /**
     * The report in a message.
     *
     * @param message as it came
     * @param now counts where the message does not say when it was written
     * @return the report; empty when it is none, or is about nothing that failed or is late, or does not say about which mail
     */
    static Optional<BounceReport> read(InputStream message, Instant now) throws IOException {
        var whole = new ByteArrayInputStream(message.readNBytes(LARGEST));
        try {
            var mail = new MimeMessage(SESSION, whole);
            return isReport(mail.getContentType())
                    ? read(
                            new FewParts(new MimePartDataSource(mail)),
                            date(mail).orElse(now))
                    : Optional.empty();
        } catch (MessagingException | IOException | RuntimeException e) {
            // the library throws many kinds at what it cannot make sense of; all of it is in memory by now
            return Optional.empty();
        }
    }

    private static Optional<Instant> date(MimeMessage mail) throws MessagingException {
        var date = mail.getHeader("Date", null);
        try {
            return date == null
                    ? Optional.empty()
                    : Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                            COMMENT.matcher(date).replaceAll("").strip(), Instant::from));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean isReport(@Nullable String contentType) throws ParseException {
        if (contentType == null) {
            return false;
        }
        var type = new ContentType(contentType);
        return type.match("multipart/report") && "delivery-status".equalsIgnoreCase(type.getParameter("report-type"));
    }

    private static Optional<BounceReport> read(MimeMultipart report, Instant at)
            throws MessagingException, IOException {
        DeliveryStatus status = null;
        String messageId = null;
        for (int i = 0; i < report.getCount(); i++) {
            var part = (MimeBodyPart) report.getBodyPart(i);
            if (status == null && is(part, "message/delivery-status", "message/global-delivery-status")) {
                status = new DeliveryStatus(beginning(part));
            } else if (messageId == null
                    && is(part, "message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers")) {
                messageId = messageId(part);
            }
        }
        return status == null || messageId == null ? Optional.empty() : report(status, messageId, at);
    }

    private static boolean is(Part part, String... types) throws MessagingException {
        for (var type : types) {
            if (part.isMimeType(type)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String messageId(MimeBodyPart part) throws MessagingException, IOException {
        var ids = new InternetHeaders(beginning(part)).getHeader("Message-ID");
        return ids == null || ids.length != 1 ? null : ids[0].strip();
    }

    /** Some servers encode what must not be encoded; the library would not decode that. */
    private static InputStream beginning(MimeBodyPart part) throws MessagingException, IOException {
        var encoding = part.getEncoding();
        try (var content = MimeUtility.decode(part.getRawInputStream(), encoding == null ? "7bit" : encoding)) {
            return new ByteArrayInputStream(content.readNBytes(LARGEST_PART));
        }
    }

    /**
     * Each of our mails has one recipient; where a report names several, the address stood for several, and it works as long as
     * it works for one of them.
     */
    private static Optional<BounceReport> report(DeliveryStatus status, String messageId, Instant at) {
        var recipients = new ArrayList<Recipient>();
        IntStream.range(0, Math.min(status.getRecipientDSNCount(), MOST_RECIPIENTS))
                .mapToObj(status::getRecipientDSN)
                .flatMap(group -> Recipient.of(group).stream())
                .forEach(recipients::add);
        if (recipients.isEmpty() || recipients.stream().anyMatch(Recipient::reached)) {
            return Optional.empty();
        }
        var worst = recipients.stream().filter(Recipient::failedForGood).findFirst();
        return Optional.of(new BounceReport(
                messageId,
                worst.isPresent() ? Kind.HARD : Kind.SOFT,
                worst.orElse(recipients.getFirst()).codes(),
                at));
    }

    /** Is given up as soon as it has more parts than any report: finding each costs a look at 16 KiB. */
    private static final class FewParts extends MimeMultipart {

        private int found;

        FewParts(DataSource source) throws MessagingException {
            super(source);
        }

        @Override
        protected MimeBodyPart createMimeBodyPart(InternetHeaders headers, byte[] content) throws MessagingException {
            count();
            return super.createMimeBodyPart(headers, content);
        }

        @Override
        protected MimeBodyPart createMimeBodyPart(InputStream content) throws MessagingException {
            count();
            return super.createMimeBodyPart(content);
        }

        private void count() throws MessagingException {
            found++;
            if (found > MOST_PARTS) {
                throw new MessagingException("more than %d parts".formatted(MOST_PARTS));
            }
        }
    }

    /**
     * What a report says of one recipient.
     *
     * @param action in lower case
     * @param codes of the server
     */
    private record Recipient(String action, Codes codes) {

        private static final List<String> REACHED = List.of("delivered", "relayed", "expanded");
        private static final List<String> NOT_REACHED = List.of("failed", "delayed");

        static Optional<Recipient> of(InternetHeaders group) {
            String action = word(group.getHeader("Action", null));
            boolean known = REACHED.contains(action) || NOT_REACHED.contains(action);
            return known
                    ? Optional.of(new Recipient(
                            action,
                            Codes.of(group.getHeader("Status", null), group.getHeader("Diagnostic-Code", null))))
                    : Optional.empty();
        }

        /** Without comments: {@code failed (mailbox unknown)} is written, too. */
        private static String word(@Nullable String value) {
            return value == null ? "" : value.strip().split("[\\s(;]", 2)[0].toLowerCase(Locale.ROOT);
        }

        boolean reached() {
            return REACHED.contains(action);
        }

        boolean failedForGood() {
            return action.equals("failed") && codes.permanent();
        }
    }
}
