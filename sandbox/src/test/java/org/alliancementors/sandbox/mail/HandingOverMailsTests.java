package org.alliancementors.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandingOverMailsTests {

    private static final String MAIL =
            "From: Desk <desk@test.example>\r\nSubject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=\r\n\r\nHello";
    private static final String ANNA = "anna@test.example";

    @TempDir
    private Path directory;

    @Test
    void aMailIsKeptWithItsEnvelopeAndSubject() throws IOException {
        try (var sink = MailSink.start(directory, 0, 0)) {
            assertThat(handOver(sink, MAIL)).containsExactly(220, 250, 250, 250, 354, 250);

            assertThat(sink.mailsTo("ANNA@test.example")).singleElement().satisfies(mail -> {
                assertThat(mail.subject()).isEqualTo("Grüße");
                assertThat(mail.sender()).isEqualTo("desk@test.example");
                assertThat(sink.content(mail.id()).text()).isEqualTo("Hello\r\n");
            });
        }
    }

    @Test
    void severalMailsGoOverOneConnectionAndCommandsMayComeInOneGo() throws IOException {
        try (var sink = MailSink.start(directory, 0, 0);
                var client = new SmtpClient(sink.smtpPort())) {
            String one = "MAIL FROM:<a@test.example>\r\nRCPT TO:<b@test.example>\r\nDATA\r\n";
            client.send("EHLO test\r\n" + one);
            assertThat(client.codes(5)).containsExactly(220, 250, 250, 250, 354);
            client.send("Subject: first\r\n\r\n..two dots\r\n.\r\n" + one);
            assertThat(client.codes(4)).containsExactly(250, 250, 250, 354);
            client.send("Subject: second\r\n\r\n.\r\nQUIT\r\n");
            assertThat(client.codes(3)).containsExactly(250, 221, 0);

            assertThat(sink.mails()).extracting(KeptMail::subject).containsExactly("second", "first");
            assertThat(sink.content(sink.mails().getLast().id()).text()).isEqualTo(".two dots\r\n");
        }
    }

    @Test
    void onlyCarriageReturnAndLineFeedEndALine() throws IOException {
        try (var sink = MailSink.start(directory, 0, 0)) {
            handOver(sink, MAIL + "\n.\nMAIL FROM:<x@test.example>\n");

            assertThat(sink.mails())
                    .singleElement()
                    .satisfies(
                            mail -> assertThat(sink.content(mail.id()).text()).contains("MAIL FROM"));
        }
    }

    @Test
    void commandsOutOfOrderAreRefused() throws IOException {
        try (var sink = MailSink.start(directory, 0, 0);
                var client = new SmtpClient(sink.smtpPort())) {
            assertThat(client.codes(1)).containsExactly(220);
            assertThat(client.say("DATA")).isEqualTo(503);
            assertThat(client.say("RCPT TO:<a@test.example>")).isEqualTo(503);
            assertThat(client.say("MAIL FROM:a@test.example")).isEqualTo(501);
            assertThat(client.say("MAIL FROM:<>")).isEqualTo(250);
            assertThat(client.say("RCPT TO:<>")).isEqualTo(501);
            assertThat(client.say("DATA")).isEqualTo(503);
            assertThat(client.say("WHAT")).isEqualTo(500);
        }
    }

    @Test
    void mailsAreThereAfterARestart() throws IOException {
        try (var sink = MailSink.start(directory, 0, 0)) {
            handOver(sink, MAIL);
        }
        try (var sink = MailSink.start(directory, 0, 0)) {
            handOver(sink, MAIL);
            assertThat(sink.mails()).hasSize(2).extracting(KeptMail::subject).containsOnly("Grüße");
            sink.clear();
        }
        try (var sink = MailSink.start(directory, 0, 0)) {
            assertThat(sink.mails()).isEmpty();
        }
    }

    @Test
    void aTestCanMakeItRefuseARecipient() throws IOException {
        try (var sink = MailSink.start(directory, 0, 0)) {
            sink.answer(Replies.refuseRecipient(ANNA, 550));
            assertThat(handOver(sink, MAIL)).containsExactly(220, 250, 250, 550);
            assertThat(sink.mails()).isEmpty();

            sink.answer(Replies.NORMAL);
            assertThat(handOver(sink, MAIL)).endsWith(250);
        }
    }

    @Test
    void aTestCanMakeItRefuseAtEveryStage() throws IOException {
        try (var sink = MailSink.start(directory, 0, 0)) {
            sink.answer(Replies.always(Stage.CONNECT, Reply.refuse(421)));
            assertThat(handOver(sink, MAIL)).containsExactly(421);
            sink.answer(Replies.always(Stage.SENDER, Reply.refuse(451)));
            assertThat(handOver(sink, MAIL)).containsExactly(220, 250, 451);
            sink.answer(Replies.always(Stage.DATA, Reply.refuse(554)));
            assertThat(handOver(sink, MAIL)).containsExactly(220, 250, 250, 250, 554);
            sink.answer(Replies.always(Stage.CONTENT, Reply.refuse(452)));
            assertThat(handOver(sink, MAIL)).containsExactly(220, 250, 250, 250, 354, 452);
            sink.answer(Replies.always(Stage.CONTENT, Reply.hangUp()));
            assertThat(handOver(sink, MAIL)).containsExactly(220, 250, 250, 250, 354, 0);
            assertThat(sink.mails()).isEmpty();
        }
    }

    // N1
    @Test
    void aTestCanMakeItLoseTheReplyToAMailThatItHasKept() throws IOException {
        try (var sink = MailSink.start(directory, 0, 0)) {
            sink.answer(Replies.always(Stage.KEPT, Reply.hangUp()));
            assertThat(handOver(sink, MAIL)).containsExactly(220, 250, 250, 250, 354, 0);
            assertThat(sink.mails()).hasSize(1);
        }
    }

    private static List<Integer> handOver(MailSink sink, String mail) throws IOException {
        try (var client = new SmtpClient(sink.smtpPort())) {
            return client.handOver(ANNA, mail);
        }
    }
}
