package org.alliancementors.sandbox.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What is in a mail.
 *
 * @param subject decoded, empty where there is none
 * @param from the header, decoded
 * @param text the first plain part
 * @param html the first HTML part, as it came: never trust it
 * @param headers of the mail itself, in order
 * @param attachments what is neither of the two parts, calendar files included
 */
public record MailContent(
        String subject,
        String from,
        @Nullable String text,
        @Nullable String html,
        List<HeaderLine> headers,
        List<Attachment> attachments) {

    /** One header, decoded and unfolded. */
    public record HeaderLine(String name, String value) {}

    /** A further part: its file name (or type), its media type and its text. */
    public record Attachment(String name, String type, String content) {}

    /** Reads a mail. What cannot be understood is shown as plain text; this never fails on bad input. */
    public static MailContent parse(byte[] raw) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            var parts = new Parts();
            parts.add(message);
            return new MailContent(
                    decoded(message.getHeader("Subject", " ")),
                    decoded(message.getHeader("From", ", ")),
                    parts.text,
                    parts.html,
                    headers(message),
                    parts.attachments);
        } catch (MessagingException | IOException | RuntimeException e) {
            return new MailContent("", "", new String(raw, StandardCharsets.ISO_8859_1), null, List.of(), List.of());
        }
    }

    private static List<HeaderLine> headers(MimeMessage message) throws MessagingException {
        var lines = new ArrayList<HeaderLine>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            lines.add(new HeaderLine(header.getName(), decoded(header.getValue())));
        }
        return lines;
    }

    private static String decoded(@Nullable String value) {
        if (value == null) {
            return "";
        }
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException e) {
            return value;
        }
    }

    private static final class Parts {

        private @Nullable String text;
        private @Nullable String html;
        private final List<Attachment> attachments = new ArrayList<>();

        void add(Part part) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    add(inner);
                }
                return;
            }
            boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
            if (!attached && text == null && part.isMimeType("text/plain")) {
                text = content(part);
            } else if (!attached && html == null && part.isMimeType("text/html")) {
                html = content(part);
            } else {
                String name = part.getFileName();
                String type = part.getContentType();
                attachments.add(new Attachment(name == null ? type : decoded(name), type, content(part)));
            }
        }

        private static String content(Part part) throws MessagingException {
            try {
                if (part.getContent() instanceof String string) {
                    return string;
                }
                return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException | UncheckedIOException e) {
                // an unknown charset or a broken encoding
                return "(" + e.getMessage() + ")";
            }
        }
    }
}
