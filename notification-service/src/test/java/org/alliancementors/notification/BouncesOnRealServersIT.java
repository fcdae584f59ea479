package org.alliancementors.notification;

import static org.alliancementors.notification.RunningNotification.assigned;
import static org.alliancementors.notification.RunningNotification.header;
import static org.alliancementors.notification.RunningNotification.requested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.mails.MailDeliverable;
import org.alliancementors.events.mails.MailUndeliverable;
import org.alliancementors.notification.correspondence.Addressee;
import org.alliancementors.notification.correspondence.Addressees;
import org.alliancementors.notification.correspondence.LiftReason;
import org.alliancementors.notification.correspondence.LiftingBlocks;
import org.alliancementors.notification.correspondence.Template;
import org.alliancementors.notification.correspondence.imap.Reports;
import org.alliancementors.sandbox.WithBackends;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Mails go out over SMTP and come back into a mailbox behind IMAP, at which two instances look. */
@WithBackends
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class BouncesOnRealServersIT {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final GreenMail imap = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser user;
    private final RunningNotification world;
    private final ConfigurableApplicationContext instance;

    BouncesOnRealServersIT(@TempDir Path mailbox) {
        imap.start();
        user = imap.setUser("bounces@sender.example", "bounces", "secret");
        world = new RunningNotification(mailbox);
        instance = start();
        start();
    }

    private ConfigurableApplicationContext start() {
        return world.start(
                "notification.bounces.imap.host=127.0.0.1",
                "notification.bounces.imap.port=" + imap.getImap().getPort(),
                "notification.bounces.imap.ssl=false",
                "notification.bounces.imap.user=bounces",
                "notification.bounces.imap.password=secret",
                "notification.bounces.imap.every=200ms",
                "notification.bounces.imap.longest=400ms");
    }

    @AfterAll
    void close() {
        world.close();
        imap.stop();
    }

    @Test
    void whatComesBackBlocksTheAddressEverywhereUntilTheDeskLiftsThat() throws Exception {
        world.publishers.tell(1, requested("m-back"));
        world.publishers.tell(1, assigned("m-back", "M-back"));
        awaitLedger("m-back", "request-received sent", "mentor-assigned sent");
        var offer = world.received("M-back@mentoren.example").getFirst();

        comesBack(header(offer, "Message-ID"));
        comesBack("<k9.mm-back.aaaaaaaaaaaaaaaaaaaaaaaaaa@sender.example>");

        awaitLedger("m-back", "request-received sent", "mentor-assigned bounced");
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(world.publishers.told("m-back"))
                        .singleElement()
                        .isInstanceOfSatisfying(MailUndeliverable.class, event -> {
                            assertThat(event.mentor()).isEqualTo(new MentorId("M-back"));
                            assertThat(event.attempt()).isEqualTo(1);
                            assertThat(event.reason()).isEqualTo(MailUndeliverable.Reason.ADDRESS_REFUSED);
                        }));
        var blocked = only();
        assertThat(Objects.requireNonNull(
                        world.mail("m-back", Template.MENTOR_ASSIGNED).addressee()))
                .isEqualTo(blocked.key());
        assertThat(instance.getBean(MeterRegistry.class)
                        .get("mail.addresses.suppressed")
                        .gauge()
                        .value())
                .isIn(0.0, 1.0);

        // another mission of the same mentor, and an instance that was not there when the mail came back
        world.stopOthers();
        start();
        world.publishers.tell(1, requested("m-other"));
        world.publishers.tell(1, assigned("m-other", "M-back"));
        awaitLedger("m-other", "request-received sent", "mentor-assigned suppressed");
        assertThat(world.received("M-back@mentoren.example")).hasSize(1);
        assertThat(only().hanging()).hasSize(2);

        instance.getBean(LiftingBlocks.class).lift(blocked.key(), LiftReason.OWNER_SAYS_IT_WORKS, "desk-7");
        for (var mission : List.of("m-back", "m-other")) {
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(
                                    world.publishers.told(mission).getLast())
                            .isInstanceOfSatisfying(
                                    MailDeliverable.class,
                                    event -> assertThat(event.mentor()).isEqualTo(new MentorId("M-back"))));
        }
        // the same report, read a second time
        comesBack(header(offer, "Message-ID"));
        await().atMost(LONG)
                .until(() -> imap.getManagers()
                                .getImapHostManager()
                                .getFolder(user, "Bounces-Done")
                                .getMessageCount()
                        == 3);
        world.publishers.tell(1, requested("m-third"));
        world.publishers.tell(1, assigned("m-third", "M-back"));
        awaitLedger("m-third", "request-received sent", "mentor-assigned sent");
        assertThat(world.received("M-back@mentoren.example")).hasSize(2);
    }

    private Addressee only() {
        var blocked = instance.getBean(Addressees.class).blocked(0, 10);
        assertThat(blocked).hasSize(1);
        return blocked.getFirst();
    }

    private void comesBack(String messageId) throws MessagingException {
        user.deliver(new MimeMessage(Session.getInstance(new Properties()), Reports.postfix(messageId)));
    }

    private void awaitLedger(String mission, String... lines) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(world.ledger(mission)).containsExactly(lines));
    }
}
