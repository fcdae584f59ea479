package org.alliancementors.notification.correspondence.imap;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Mails as they come back, in the shapes that servers give them; written after RFC 3464. */
final class Samples {

    private static final String OURS = """
            Received: from mail.sender.example by relay.sender.example; Mon, 23 Nov 2026 09:00:00 +0100
            Date: Mon, 23 Nov 2026 08:00:00 GMT
            From: Programme <programme@sender.example>
            To: Greta Ahorn <greta@mentoren.example>
            Subject: Neuer Einsatz
            Message-ID: %s
            MIME-Version: 1.0
            """;

    private Samples() {}

    /** Words for people, the machine's part, our mail as a whole. */
    static String postfix(String messageId) {
        return """
                Return-Path: <>
                Date: Mon, 23 Nov 2026 09:00:05 +0100 (CET)
                From: MAILER-DAEMON@relay.sender.example (Mail Delivery System)
                Subject: Undelivered Mail Returned to Sender
                To: programme@sender.example
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                \tboundary="4AB.1763884805/relay.sender.example"
                Message-Id: <20261123080005.4AB@relay.sender.example>

                This is a MIME-encapsulated message.

                --4AB.1763884805/relay.sender.example
                Content-Description: Notification
                Content-Type: text/plain; charset=us-ascii

                This is the mail system at host relay.sender.example.

                <greta@mentoren.example>: host mx.mentoren.example[192.0.2.7] said: 550 5.1.1
                    <greta@mentoren.example>: Recipient address rejected: User unknown (in
                    reply to RCPT TO command)

                --4AB.1763884805/relay.sender.example
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; relay.sender.example
                X-Postfix-Queue-ID: 4AB
                X-Postfix-Sender: rfc822; programme@sender.example
                Arrival-Date: Mon, 23 Nov 2026 09:00:00 +0100 (CET)

                Final-Recipient: rfc822; greta@mentoren.example
                Original-Recipient: rfc822;greta@mentoren.example
                Action: failed
                Status: 5.1.1
                Remote-MTA: dns; mx.mentoren.example
                Diagnostic-Code: smtp; 550 5.1.1 <greta@mentoren.example>: Recipient address
                    rejected: User unknown

                --4AB.1763884805/relay.sender.example
                Content-Description: Undelivered Message
                Content-Type: message/rfc822

                %s
                Guten Tag,

                --4AB.1763884805/relay.sender.example--
                """.formatted(OURS.formatted(messageId));
    }

    /** Late, with headers only. */
    static String postfixDelayed(String messageId) {
        return postfix(messageId)
                .replace("Action: failed", "Action: delayed")
                .replace("Status: 5.1.1", "Status: 4.4.1")
                .replace(
                        "smtp; 550 5.1.1",
                        "X-Postfix; connect to mx.mentoren.example[192.0.2.7]:25: Connection timed out")
                .replace("Content-Type: message/rfc822", "Content-Type: text/rfc822-headers");
    }

    /** No quotes around the boundary, lower case, no Status words, no blank line at the end. */
    static String exim(String messageId) {
        return """
                Auto-Submitted: auto-replied
                From: Mail Delivery System <Mailer-Daemon@mx.mentoren.example>
                To: programme@sender.example
                References: %1$s
                Content-Type: multipart/report; report-type=delivery-status; boundary=1763884805-eximdsn-1804289383
                MIME-Version: 1.0
                Subject: Mail delivery failed: returning message to sender
                Date: Mon, 23 Nov 2026 09:00:05 +0100

                --1763884805-eximdsn-1804289383
                Content-type: text/plain; charset=us-ascii

                This message was created automatically by mail delivery software.

                --1763884805-eximdsn-1804289383
                Content-type: message/delivery-status

                Reporting-MTA: dns; mx.mentoren.example

                Action: failed
                Final-Recipient: rfc822;greta@mentoren.example
                Status: 5.0.0
                Diagnostic-Code: smtp; 554 No such user here

                --1763884805-eximdsn-1804289383
                Content-type: message/rfc822

                Return-path: <programme@sender.example>
                %2$s
                --1763884805-eximdsn-1804289383--""".formatted(messageId, OURS.formatted(messageId));
    }

    /** Words for people twice, everything else in base 64. */
    static String exchange(String messageId) {
        String status = """
                Reporting-MTA: dns;AM0PR01MB0001.eurprd01.prod.exchange.example
                Received-From-MTA: dns;mail.sender.example
                Arrival-Date: Mon, 23 Nov 2026 08:00:01 +0000

                Final-Recipient: rfc822;greta@mentoren.example
                Action: failed
                Status: 5.1.10
                Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup
                X-Display-Name: Greta Ahorn
                """;
        return """
                From: <postmaster@mentoren.example>
                To: <programme@sender.example>
                Date: Mon, 23 Nov 2026 08:00:05 +0000
                Content-Type: multipart/report; report-type=delivery-status;
                \tboundary="_1b2c3d_"
                Content-Language: en-GB
                Subject: Undeliverable: Neuer Einsatz
                X-MS-Exchange-Message-Is-Ndr:
                MIME-Version: 1.0

                --_1b2c3d_
                Content-Type: multipart/alternative; differences=Content-Type;
                \tboundary="_inner_"

                --_inner_
                Content-Type: text/plain; charset="us-ascii"

                Your message to greta@mentoren.example couldn't be delivered.
                --_inner_
                Content-Type: text/html; charset="us-ascii"

                <html><body>Your message couldn't be delivered.</body></html>
                --_inner_--

                --_1b2c3d_
                Content-Type: message/delivery-status
                Content-Transfer-Encoding: base64

                %s
                --_1b2c3d_
                Content-Type: message/rfc822
                Content-Transfer-Encoding: base64

                %s
                --_1b2c3d_--
                """.formatted(base64(status), base64(OURS.formatted(messageId) + "\nGuten Tag"));
    }

    /** For an address with umlauts (RFC 6533), quoted-printable. */
    static String international(String messageId) {
        return postfix(messageId)
                .replace(
                        "Content-Type: message/delivery-status",
                        "Content-Type: message/global-delivery-status\nContent-Transfer-Encoding: quoted-printable")
                .replace("Final-Recipient: rfc822; greta@", "Final-Recipient: utf-8; gr=C3=A4ta@")
                .replace("Content-Type: message/rfc822", "Content-Type: message/global-headers");
    }

    /** Somebody is away. */
    static String autoReply(String messageId) {
        return """
                From: Greta Ahorn <greta@mentoren.example>
                To: programme@sender.example
                Subject: Abwesend
                In-Reply-To: %s
                Auto-Submitted: auto-replied
                Date: Mon, 23 Nov 2026 09:00:05 +0100
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                Action: failed
                Status: 5.1.1
                Ich bin im Urlaub.
                """.formatted(messageId);
    }

    static InputStream stream(String message) {
        return new ByteArrayInputStream(message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(String text) {
        return Base64.getMimeEncoder()
                .encodeToString(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                .replace("\r\n", "\n");
    }
}
