package org.alliancementors.notification;

import static org.alliancementors.notification.RunningNotification.EXPIRES;
import static org.alliancementors.notification.RunningNotification.assigned;
import static org.alliancementors.notification.RunningNotification.header;
import static org.alliancementors.notification.RunningNotification.requested;
import static org.alliancementors.notification.RunningNotification.token;
import static org.alliancementors.notification.RunningNotification.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.alliancementors.events.assignments.AssignmentAccepted;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.mails.MailUndeliverable;
import org.alliancementors.kit.links.LinkVerifier;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.notification.correspondence.Template;
import org.alliancementors.sandbox.WithBackends;
import org.alliancementors.sandbox.mail.MailContent;
import org.alliancementors.sandbox.mail.Replies;
import org.alliancementors.sandbox.mail.Reply;
import org.alliancementors.sandbox.mail.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The service with a real broker, a database and a mail server that keeps what it was given. */
@WithBackends
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class MailsOnRealServersIT {

    private static final Duration LONG = Duration.ofSeconds(40);

    private final RunningNotification world;
    private final ConfigurableApplicationContext instance;

    MailsOnRealServersIT(@TempDir Path mailbox) {
        world = new RunningNotification(mailbox);
        instance = world.start();
    }

    @BeforeAll
    void bindingsAreOpen() {
        world.publishers.tell(1, requested("warm-up"));
        awaitLedger("warm-up", "request-received sent");
    }

    @AfterEach
    void friendly() {
        world.sink.answer(Replies.NORMAL);
        world.stopOthers();
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void anAssignedMentorGetsAMailWithALinkThatAnswersThisAttempt() {
        world.publishers.tell(1, assigned("m-link", "M-link"));
        world.publishers.tell(1, requested("m-link"));
        awaitLedger("m-link", "request-received sent", "mentor-assigned sent");
        var mail = only("M-link@mentoren.example");
        assertThat(mail.subject())
                .startsWith("Neuer Einsatz in Nörten-Hardenberg – bitte bis ")
                .endsWith(" antworten [LBF-7K3M-9QXT]");
        assertThat(mail.html()).contains("lang=\"de\"");
        var verified =
                new LinkVerifier(world.keys.verification(), Instant::now).verify(token(mail, "antwort"), "answer");
        assertThat(verified).isInstanceOfSatisfying(Verification.Verified.class, v -> {
            assertThat(v.token().subject()).isEqualTo("m-link");
            assertThat(v.token().attempt()).isEqualTo(1);
            assertThat(v.token().person()).isEqualTo("M-link");
            assertThat(v.token().expiresAt()).isEqualTo(EXPIRES.plus(Duration.ofDays(30)));
        });
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(mail, "References")).isEqualTo(header(only("ina-m-link@buendnis.example"), "References"));
    }

    @Test
    void anAcceptedAssignmentExchangesContacts() {
        world.publishers.tell(1, requested("m-yes"));
        world.publishers.tell(1, assigned("m-yes", "M-yes"));
        awaitLedger("m-yes", "request-received sent", "mentor-assigned sent");
        world.publishers.tell(
                2, new AssignmentAccepted(new MissionId("m-yes"), 1, new MentorId("M-yes"), Instant.EPOCH));
        awaitLedger(
                "m-yes", "request-received sent", "mentor-assigned sent", "mentor-found sent", "mentor-confirmed sent");
        assertThat(world.received("ina-m-yes@buendnis.example").stream().map(MailContent::text))
                .anyMatch(text -> text != null && text.contains("M-yes@mentoren.example"));
        assertThat(world.received("M-yes@mentoren.example").stream().map(MailContent::text))
                .anyMatch(text -> text != null && text.contains("ina-m-yes@buendnis.example"));
    }

    // C1
    @Test
    void theSameRecordsAgainMailNobodyAgain() {
        for (int n = 0; n < 3; n++) {
            world.publishers.tell(1, requested("m-twice"));
            world.publishers.tell(1, assigned("m-twice", "M-twice"));
        }
        awaitLedger("m-twice", "request-received sent", "mentor-assigned sent");
        world.publishers.tell(1, assigned("m-twice", "M-twice"));
        passThrough("m-twice-after");
        assertThat(world.received("M-twice@mentoren.example")).hasSize(1);
        assertThat(world.received("ina-m-twice@buendnis.example")).hasSize(1);
    }

    // N4
    @Test
    void mailsWaitWhileTheRelayIsDownAndGoOnce() {
        world.smtpDown();
        world.publishers.tell(1, requested("m-down"));
        world.publishers.tell(1, assigned("m-down", "M-down"));
        await().atMost(LONG).until(() -> !world.ledger("m-down").isEmpty());
        await().pollDelay(Duration.ofSeconds(1))
                .atMost(LONG)
                .until(() -> world.ledger("m-down").size() == 2);
        world.smtpUp();
        awaitLedger("m-down", "request-received sent", "mentor-assigned sent");
        assertThat(world.mail("m-down", Template.MENTOR_ASSIGNED).history().failures())
                .isZero();
        assertThat(world.received("M-down@mentoren.example")).hasSize(1);
    }

    // N6
    @Test
    void anOfferTakenBackBeforeItWasSentIsNeverSent() {
        world.smtpDown();
        world.publishers.tell(1, requested("m-back"));
        world.publishers.tell(1, assigned("m-back", "M-back"));
        world.publishers.tell(2, withdrawn("m-back", "M-back"));
        await().atMost(LONG).until(() -> world.ledger("m-back").contains("mentor-withdrawn-by-desk dropped"));
        world.smtpUp();
        awaitLedger("m-back", "request-received sent", "mentor-assigned dropped", "mentor-withdrawn-by-desk dropped");
        assertThat(world.received("M-back@mentoren.example")).isEmpty();
    }

    @Test
    void severalInstancesShareWithoutDoubling() {
        world.start();
        world.start();
        var missions = IntStream.range(0, 60).mapToObj(n -> "m-many-" + n).toList();
        missions.forEach(mission -> {
            world.publishers.tell(1, requested(mission));
            world.publishers.tell(1, assigned(mission, "M-of-" + mission));
        });
        await().atMost(LONG)
                .until(() -> missions.stream()
                        .allMatch(
                                m -> world.ledger(m).equals(List.of("request-received sent", "mentor-assigned sent"))));
        for (var mission : missions) {
            // N1: no copy without an explanation
            copiesAreExplained(mission, Template.MENTOR_ASSIGNED, "M-of-" + mission + "@mentoren.example");
            copiesAreExplained(mission, Template.REQUEST_RECEIVED, "ina-" + mission + "@buendnis.example");
        }
    }

    // N1: the reply behind the final dot is lost
    @Test
    void aLostReplyIsCountedAndItsCopyIsTheSameMail() {
        double before = world.counted("mail.ambiguous");
        var first = new AtomicInteger();
        world.sink.answer((stage, detail) ->
                stage == Stage.KEPT && first.getAndIncrement() == 0 ? Optional.of(Reply.hangUp()) : Optional.empty());
        world.publishers.tell(1, requested("m-lost"));
        awaitLedger("m-lost", "request-received sent");
        assertThat(world.mail("m-lost", Template.REQUEST_RECEIVED).history().ambiguities())
                .isEqualTo(1);
        assertThat(world.counted("mail.ambiguous")).isEqualTo(before + 1);
        copiesAreTheSame(world.received("ina-m-lost@buendnis.example"));
    }

    // N1, N11: a worker is killed between DATA and its mark
    @Test
    void aWorkerKilledBetweenContentAndMarkIsCountedAndItsMailGoesAgain() {
        double before = world.counted("mail.ambiguous");
        world.smtpDown();
        world.publishers.tell(1, requested("m-killed"));
        await().atMost(LONG).until(() -> !world.ledger("m-killed").isEmpty());
        world.handingOverBySomebodyElse("m-killed");
        world.smtpUp();
        awaitLedger("m-killed", "request-received sent");
        assertThat(world.mail("m-killed", Template.REQUEST_RECEIVED).history().ambiguities())
                .isEqualTo(1);
        assertThat(world.counted("mail.ambiguous")).isEqualTo(before + 1);
        assertThat(world.received("ina-m-killed@buendnis.example")).hasSize(1);
    }

    @Test
    void aRefusedAddressIsToldToTheOthers() {
        world.sink.answer(Replies.refuseRecipient("M-bad@mentoren.example", 550));
        world.publishers.tell(1, requested("m-bad"));
        world.publishers.tell(1, assigned("m-bad", "M-bad"));
        awaitLedger("m-bad", "request-received sent", "mentor-assigned suppressed");
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(world.publishers.told("m-bad")).hasSize(1));
        assertThat(world.publishers.told("m-bad").getFirst()).isInstanceOfSatisfying(MailUndeliverable.class, event -> {
            assertThat(event.mentor()).isEqualTo(new MentorId("M-bad"));
            assertThat(event.attempt()).isEqualTo(1);
            assertThat(event.reason()).isEqualTo(MailUndeliverable.Reason.ADDRESS_REFUSED);
        });
        assertThat(world.mail("m-bad", Template.MENTOR_ASSIGNED)
                        .history()
                        .deliveries()
                        .toString())
                .contains("550")
                .doesNotContain("@");
    }

    @Test
    void anOwnerWhoIsDownMakesMailsWait() {
        world.owners.fail(503);
        world.publishers.tell(1, requested("m-owner"));
        await().atMost(LONG)
                .until(() -> !world.ledger("m-owner").isEmpty()
                        && !world.mail("m-owner", Template.REQUEST_RECEIVED)
                                .history()
                                .deliveries()
                                .isEmpty());
        var meters = instance.getBean(MeterRegistry.class);
        assertThat(meters.get("mails").tag("state", "due").gauge().value()).isNotNaN();
        assertThat(meters.get("mails.oldest").gauge().value()).isNotNegative();
        world.owners.fail(200);
        awaitLedger("m-owner", "request-received sent");
        assertThat(meters.get("mail.ended").tag("state", "sent").counter().count())
                .isPositive();
        assertThat(meters.get("mail.hand.over").tag("result", "taken").timer().count())
                .isPositive();
        assertThat(world.mail("m-owner", Template.REQUEST_RECEIVED).history().failures())
                .isZero();
    }

    /** What was on the topics before this has been dealt with after it. */
    private void passThrough(String mission) {
        world.publishers.tell(1, requested(mission));
        awaitLedger(mission, "request-received sent");
        await().pollDelay(Duration.ofMillis(1500)).until(() -> true);
    }

    private void copiesAreExplained(String mission, Template template, String address) {
        assertThat(world.received(address).size())
                .as(mission)
                .isBetween(1, 1 + world.mail(mission, template).history().ambiguities());
    }

    private void copiesAreTheSame(List<MailContent> copies) {
        assertThat(copies).hasSize(2);
        assertThat(header(copies.get(0), "Message-ID")).isEqualTo(header(copies.get(1), "Message-ID"));
        assertThat(copies.get(0).text()).isEqualTo(copies.get(1).text());
        assertThat(copies.get(0).html()).isEqualTo(copies.get(1).html());
    }

    private MailContent only(String address) {
        var received = world.received(address);
        assertThat(received).hasSize(1);
        return received.getFirst();
    }

    private void awaitLedger(String mission, String... lines) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(world.ledger(mission)).containsExactly(lines));
    }
}
