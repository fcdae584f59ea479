package org.alliancementors.notification.correspondence.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.alliancementors.notification.correspondence.BounceReport;
import org.alliancementors.notification.correspondence.BounceReport.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Mails that come back, from servers of many makes and from people who mean no good. */
@Timeout(20)
class ReportsInManyShapesTests {

    private static final String ID = "<k1.mm-4711.abcdefghijklmnopqrstuvwxyz@sender.example>";
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant WRITTEN = Instant.parse("2026-11-23T08:00:05Z");

    @TestFactory
    Stream<DynamicTest> aFailureForGoodIsRead() {
        return Stream.of(
                        expected("Postfix", Samples.postfix(ID), "5.1.1 550"),
                        expected("Exim", Samples.exim(ID), "5.0.0 554"),
                        expected("Exchange", Samples.exchange(ID), "5.1.10 550"),
                        expected("international", Samples.international(ID), "5.1.1 550"),
                        expected("lines ended by LF", "LF" + Samples.postfix(ID), "5.1.1 550"))
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> {
                    var report = read(each.message()).orElseThrow();
                    assertThat(report.messageId()).isEqualTo(ID);
                    assertThat(report.kind()).isEqualTo(Kind.HARD);
                    assertThat(report.codes()).hasToString(each.codes());
                    assertThat(report.at()).isEqualTo(WRITTEN);
                }));
    }

    @Test
    void aDelayIsReadAsOne() throws IOException {
        var report = read(Samples.postfixDelayed(ID)).orElseThrow();

        assertThat(report.kind()).isEqualTo(Kind.SOFT);
        assertThat(report.codes()).hasToString("4.4.1");
    }

    // given up after days: the address may be right
    @Test
    void aFailureForAPassingReasonIsNotForGood() throws IOException {
        assertThat(read(Samples.postfix(ID).replace("Status: 5.1.1", "Status: 4.4.7"))
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.SOFT);
        assertThat(read(Samples.postfix(ID)
                                .replace("Status: 5.1.1", "Status: unknown")
                                .replace("550 5.1.1", "452 later"))
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.SOFT);
    }

    @Test
    void whereOneOfSeveralBehindAnAddressIsReachedTheAddressWorks() throws IOException {
        String other =
                "\nFinal-Recipient: rfc822; second@mentoren.example\nAction: %s\nStatus: %s\n\n--4AB.1763884805/relay.sender.example\nContent-Description: Und";
        String end = "\n--4AB.1763884805/relay.sender.example\nContent-Description: Und";

        assertThat(read(Samples.postfix(ID).replace(end, other.formatted("relayed", "2.0.0"))))
                .isEmpty();
        assertThat(read(Samples.postfix(ID).replace(end, other.formatted("failed", "4.2.2")))
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.HARD);
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoReportIsNone() {
        String postfix = Samples.postfix(ID);
        return Stream.of(
                        expected("somebody is away", Samples.autoReply(ID), ""),
                        expected("it was delivered", postfix.replace("Action: failed", "Action: delivered"), ""),
                        expected("an action that nobody knows", postfix.replace("Action: failed", "Action: eaten"), ""),
                        expected("no action", postfix.replace("Action: failed\n", ""), ""),
                        expected("not said of which mail", postfix.replace("Message-ID: " + ID + "\n", ""), ""),
                        expected(
                                "said of two mails",
                                postfix.replace("Message-ID: " + ID, "Message-ID: " + ID + "\nMessage-ID: <x@y>"),
                                ""),
                        expected(
                                "a receipt",
                                postfix.replace("report-type=delivery-status", "report-type=disposition-notification"),
                                ""),
                        expected("no machine's part", postfix.replace("message/delivery-status", "text/plain"), ""),
                        expected("our mail is missing", postfix.replace("message/rfc822", "text/html"), ""),
                        expected("nothing", "", ""),
                        expected("rubbish", "\0\1\2\3", ""),
                        expected(
                                "a content type that is none",
                                postfix.replace("multipart/report;", "multi;;//part="),
                                ""))
                .map(each -> DynamicTest.dynamicTest(
                        each.name(), () -> assertThat(read(each.message())).isEmpty()));
    }

    // wherever it is cut off, it is read or it is none
    @Test
    void aTruncatedReportHarmsNobody() throws IOException {
        for (var whole : new String[] {Samples.postfix(ID), Samples.exim(ID), Samples.exchange(ID)}) {
            byte[] bytes = Samples.stream(whole).readAllBytes();
            for (int length = 0; length < bytes.length; length += 7) {
                // cut off within the very header it proves nothing
                read(bytes, length)
                        .map(BounceReport::messageId)
                        .ifPresent(id -> assertThat(ID.startsWith(id) || "Message-ID".startsWith(id))
                                .as(id)
                                .isTrue());
            }
        }
    }

    @Test
    void aReportOfAMegabyteIsRead() throws IOException {
        String large = Samples.postfix(ID)
                .replace("Guten Tag,", "x".repeat(70).concat("\n").repeat(15_000));
        assertThat(large.length()).isGreaterThan(1_000_000);

        assertThat(read(large)).isPresent();
    }

    @Test
    void whatIsMadeToKeepUsBusyDoesNot() {
        String nested = "Content-Type: multipart/report; report-type=delivery-status; boundary=b0\n\n";
        for (int i = 0; i < 20_000; i++) {
            nested += "--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(i, i + 1);
            if (nested.length() > 400_000) {
                break;
            }
        }
        String[] messages = {
            nested,
            Samples.postfix(ID).replace("Action: failed", "Action: failed\n\n".repeat(20_000)),
            Samples.postfix(ID).replace("Reporting-MTA", "X: " + "y".repeat(2_000_000) + "\nReporting-MTA"),
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n" + "--b\n\n\n".repeat(50_000),
            "X: y\n".repeat(100_000) + Samples.postfix(ID),
            "Date: " + "(".repeat(200_000) + "\n" + Samples.postfix(ID)
        };
        for (var message : messages) {
            assertThat(read(message).map(BounceReport::messageId).orElse(ID)).isEqualTo(ID);
        }
    }

    /** Each part costs a look at 16 KiB: 50,000 of them would keep us busy for seconds. */
    @Test
    void aReportOfMoreThanTwentyPartsIsGivenUp() {
        assertThat(read(withFurtherParts(17))).isPresent();
        assertThat(read(withFurtherParts(18))).isEmpty();
    }

    private static String withFurtherParts(int parts) {
        var report = Samples.postfix(ID);
        var boundary =
                report.lines().filter(line -> line.startsWith("--")).findFirst().orElseThrow();
        return report.replaceFirst(
                "(?m)^" + boundary + "--$", (boundary + "\n\nnothing\n").repeat(parts) + boundary + "--");
    }

    @Test
    void noiseHarmsNobody() throws IOException {
        var random = new Random(4711);
        byte[] whole = Samples.stream(Samples.exchange(ID)).readAllBytes();
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = whole.clone();
            for (int n = 0; n < 1 + i % 20; n++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(read(bytes, bytes.length)).isNotNull();
        }
    }

    private static Expected expected(String name, String message, String codes) {
        return new Expected(name, message, codes);
    }

    private static Optional<BounceReport> read(String message) {
        try {
            return message.startsWith("LF")
                    ? DeliveryReports.read(
                            new ByteArrayInputStream(message.substring(2).getBytes(StandardCharsets.UTF_8)), NOW)
                    : DeliveryReports.read(Samples.stream(message), NOW);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<BounceReport> read(byte[] bytes, int length) throws IOException {
        return DeliveryReports.read(new ByteArrayInputStream(bytes, 0, length), NOW);
    }

    private record Expected(String name, String message, String codes) {}
}
