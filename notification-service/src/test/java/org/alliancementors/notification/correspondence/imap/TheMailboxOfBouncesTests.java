package org.alliancementors.notification.correspondence.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.alliancementors.notification.correspondence.BounceReport;
import org.alliancementors.notification.correspondence.Recurring;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A mailbox on a real IMAP server, with what comes back and what does not belong there. */
@Timeout(60)
class TheMailboxOfBouncesTests {

    private static final String ID = "<k1.mm-4711.abcdefghijklmnopqrstuvwxyz@sender.example>";
    private static final String OTHER_ID = "<k1.mm-4712.abcdefghijklmnopqrstuvwxyz@sender.example>";
    private static final Session SESSION = Session.getInstance(new Properties());

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private GreenMailUser user;

    @BeforeEach
    void start() {
        server.start();
        user = server.setUser("bounces@sender.example", "bounces", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void reportsAreTakenInAndPutAside() throws Exception {
        arrive(Samples.postfix(ID), Samples.exchange(OTHER_ID));

        mailbox(this::take).read();

        assertThat(taken).containsExactly(ID, OTHER_ID);
        assertThat(subjects("INBOX")).isEmpty();
        assertThat(subjects("Bounces-Done"))
                .containsExactly("Undelivered Mail Returned to Sender", "Undeliverable: Neuer Einsatz");
    }

    @Test
    void whatIsNoReportWaitsForAPersonAndIsNeverDeleted() throws Exception {
        arrive(Samples.autoReply(ID), "Subject: Win!\n\nBuy.", Samples.postfix(ID));

        mailbox(this::take).read();

        assertThat(taken).containsExactly(ID);
        assertThat(subjects("Bounces-Other")).containsExactly("Abwesend", "Win!");
        assertThat(subjects("Bounces-Done")).hasSize(1);
    }

    // its effect is stored first: a crash in between repeats the message, which changes nothing
    @Test
    void aMessageStaysUntilItsEffectIsStored() throws Exception { // C14
        arrive(Samples.postfix(ID), Samples.postfix(OTHER_ID));
        Consumer<BounceReport> down = report -> {
            throw new IllegalStateException("the store is down");
        };

        assertThatThrownBy(() -> mailbox(down).read()).hasMessageContaining("down");
        assertThat(subjects("INBOX")).hasSize(2);

        mailbox(this::take).read();
        assertThat(taken).containsExactly(ID, OTHER_ID);
        assertThat(subjects("INBOX")).isEmpty();
    }

    @Test
    void whatSomebodyElseMarkedAsDeletedIsNotDeletedByUs() throws Exception {
        arrive(Samples.postfix(ID));
        inFolder("INBOX", folder -> folder.getMessage(1).setFlag(Flags.Flag.DELETED, true));

        mailbox(this::take).read();

        assertThat(subjects("Bounces-Done")).hasSize(1);
    }

    @Test
    void severalInstancesMayLookAtOnce() throws Exception {
        for (int i = 0; i < 30; i++) {
            arrive(i % 3 == 0 ? Samples.autoReply(ID) : Samples.postfix("<k1.mm-%d.abc@s.example>".formatted(i)));
        }
        try (var threads = Executors.newFixedThreadPool(3)) {
            Callable<Boolean> look = () -> {
                try {
                    mailbox(this::take).read();
                    return true;
                } catch (MessagingException e) {
                    return false;
                }
            };
            threads.invokeAll(List.of(look, look, look));
        }
        // whatever one of them stumbled over, the next look ends
        mailbox(this::take).read();

        assertThat(taken.stream().distinct()).hasSize(20);
        assertThat(subjects("INBOX")).isEmpty();
        assertThat(subjects("Bounces-Done")).hasSizeGreaterThanOrEqualTo(20);
        assertThat(subjects("Bounces-Other")).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void aServerThatIsOutOfOrderIsTriedAgain() throws Exception {
        int port = server.getImap().getPort();
        server.stop();
        try (var looks =
                new Recurring("looks", Duration.ofMillis(20), Duration.ofMillis(40), mailbox(port, this::take)::read)) {
            Awaitility.await().until(looks::isBroken);

            var again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
            again.start();
            try {
                again.setUser("bounces@sender.example", "bounces", "secret").deliver(message(Samples.exim(ID)));
                Awaitility.await().untilAsserted(() -> assertThat(taken).containsExactly(ID));
                Awaitility.await().until(() -> !looks.isBroken());
            } finally {
                again.stop();
            }
        }
    }

    @Test
    void aWrongPasswordIsAFaultAndNothingElse() throws Exception {
        arrive(Samples.postfix(ID));
        var wrong = new BounceMailbox(settings(server.getImap().getPort(), "wrong"), this::take, () -> Instant.EPOCH);

        assertThatThrownBy(wrong::read).isInstanceOf(MessagingException.class);
        assertThat(subjects("INBOX")).hasSize(1);
    }

    @Test
    void theLoginIsNeverShown() {
        assertThat(settings(993, "secret")).asString().doesNotContain("secret").doesNotContain("bounces@");
    }

    private void take(BounceReport report) {
        taken.add(report.messageId());
    }

    private void arrive(String... messages) throws MessagingException {
        for (var message : messages) {
            user.deliver(message(message));
        }
    }

    private static MimeMessage message(String text) throws MessagingException {
        return new MimeMessage(SESSION, Samples.stream(text));
    }

    private BounceMailbox mailbox(Consumer<BounceReport> receiving) {
        return mailbox(server.getImap().getPort(), receiving);
    }

    private static BounceMailbox mailbox(int port, Consumer<BounceReport> receiving) {
        return new BounceMailbox(settings(port, "secret"), receiving, () -> Instant.EPOCH);
    }

    private static ImapSettings settings(int port, String password) {
        return new ImapSettings(
                "127.0.0.1",
                port,
                false,
                "bounces",
                password,
                "INBOX",
                "Bounces-Done",
                "Bounces-Other",
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                Duration.ofSeconds(5));
    }

    private List<String> subjects(String name) throws MessagingException {
        var subjects = new ArrayList<String>();
        inFolder(name, folder -> {
            for (var message : Arrays.asList(folder.getMessages())) {
                subjects.add(message.getSubject());
            }
        });
        return subjects;
    }

    private void inFolder(String name, Look look) throws MessagingException {
        try (var store = SESSION.getStore("imap")) {
            store.connect("127.0.0.1", server.getImap().getPort(), "bounces", "secret");
            var folder = store.getFolder(name);
            folder.open(Folder.READ_WRITE);
            look.at(folder);
            folder.close(false);
        }
    }

    private interface Look {

        void at(Folder folder) throws MessagingException;
    }
}
