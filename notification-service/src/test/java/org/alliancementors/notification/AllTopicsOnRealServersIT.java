package org.alliancementors.notification;

import static org.alliancementors.notification.RunningNotification.assigned;
import static org.alliancementors.notification.RunningNotification.header;
import static org.alliancementors.notification.RunningNotification.requested;
import static org.alliancementors.notification.RunningNotification.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.alliancementors.events.alliances.AllianceCheckAsked;
import org.alliancementors.events.assignments.AssignmentAccepted;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MentorNotice;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.NoticeKind;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.mentors.MentorProfilePublished;
import org.alliancementors.events.mentors.MentorWithdrawn;
import org.alliancementors.events.missions.AppointmentMoved;
import org.alliancementors.events.missions.AppointmentScheduled;
import org.alliancementors.kit.links.LinkVerifier;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.notification.correspondence.Again;
import org.alliancementors.notification.correspondence.Ledger;
import org.alliancementors.notification.correspondence.Recipient;
import org.alliancementors.notification.correspondence.Resending;
import org.alliancementors.notification.correspondence.ResendingMails;
import org.alliancementors.notification.correspondence.Subject;
import org.alliancementors.notification.correspondence.Template;
import org.alliancementors.notification.correspondence.contacts.Owners;
import org.alliancementors.sandbox.WithBackends;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What all topics tell becomes mails; read once more, it becomes none. */
@WithBackends
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class AllTopicsOnRealServersIT {

    private static final Instant FROM = Instant.parse("2098-06-03T12:00:00Z");

    private static final Duration LONG = Duration.ofSeconds(60);

    private static final String[] FROM_THE_START = Stream.of("mission", "assignment", "alliance", "mentor")
            .map("spring.cloud.stream.bindings.%sEvents-in-0.group=from-the-start"::formatted)
            .toArray(String[]::new);

    private final RunningNotification world;
    private final ConfigurableApplicationContext instance;

    AllTopicsOnRealServersIT(@TempDir Path mailbox) {
        world = new RunningNotification(mailbox);
        instance = world.start();
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void anAppointmentThatIsAgreedAndMovedIsToldToBothSidesAndTheMediaOffice() {
        world.publishers.tell(1, requested("m-date"));
        world.publishers.tell(2, scheduled("m-date", "M-date"));
        world.publishers.tell(1, assigned("m-date", "M-date"));
        world.publishers.tell(
                2, new AssignmentAccepted(new MissionId("m-date"), 1, new MentorId("M-date"), Instant.EPOCH));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(world.ledger("m-date"))
                        .contains("press-appointment sent", "mentor-confirmed sent")
                        .filteredOn("appointment-scheduled sent"::equals)
                        .hasSize(2));
        world.publishers.tell(3, moved("m-date", "M-date"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(world.ledger("m-date"))
                        .contains("press-appointment-moved sent")
                        .filteredOn("appointment-moved sent"::equals)
                        .hasSize(2));
        // the newest first
        assertThat(world.received("pressestelle@buendnisse.example"))
                .extracting(mail -> mail.subject())
                .containsExactly(
                        "Presse gewünscht: Termin in Nörten-Hardenberg geändert, neu am Mi, 04.06. [LBF-7K3M-9QXT]",
                        "Presse gewünscht: Termin in Nörten-Hardenberg am Di, 03.06. [LBF-7K3M-9QXT]");
        var last = world.received("M-date@mentoren.example").getFirst();
        assertThat(last.text()).contains("Bisher: Dienstag, 3. Juni 2098, 14:00 Uhr");
        // the calendar that the mail of the yes has named holds what this mail attaches
        assertThat(world.calendar("M-date")).contains("UID:t1@LBF-7K3M-9QXT", "SEQUENCE:1", "DTSTART:20980604T120000Z");
        assertThat(world.received("M-date@mentoren.example"))
                .anyMatch(mail -> Objects.requireNonNull(mail.text()).contains("/calendar/"));
        assertThat(new LinkVerifier(world.keys.verification(), Instant::now)
                        .verify(token(last, "einsatz"), "mentoring"))
                .isInstanceOfSatisfying(Verification.Verified.class, v -> {
                    assertThat(v.token().subject()).isEqualTo("m-date");
                    assertThat(v.token().person()).isEqualTo("M-date");
                });
    }

    // N5: an empty consumer group, all topics, also what became untrue, what was never said, and a mentor who is
    // forgotten
    @Test
    void readingAllTopicsFromTheStartMailsNobodyAgainAndChangesNothing() {
        world.publishers.tell(1, requested("m-again"));
        world.publishers.tell(1, assigned("m-again", "M-again"));
        awaitMails(new Subject.Mission(new MissionId("m-again")), "request-received sent", "mentor-assigned sent");
        world.publishers.tell(2, RunningNotification.withdrawn("m-again", "M-again"));
        world.owners.answerMissions(id -> id.startsWith("a-") ? alliance(id) : Owners.mission(id));
        world.publishers.tell(
                1, new AllianceCheckAsked(new AllianceId("a-again"), 1, Language.DE, FROM, Instant.EPOCH));
        var forgotten = new MentorId("M-forgotten");
        world.publishers.tell(1, welcomed(forgotten));
        awaitMails(new Subject.Mentor(forgotten), "profile-published sent");
        world.publishers.forget(2, forgotten);
        awaitMails(
                new Subject.Mission(new MissionId("m-again")),
                "request-received sent",
                "mentor-assigned sent",
                "mentor-withdrawn-by-desk sent");
        awaitMails(new Subject.Alliance(new AllianceId("a-again")), "alliance-check sent");
        await().atMost(LONG).until(() -> world.publishers.left("notification-service") == 0);
        var stored = world.documents();
        int mails = world.sink.mails().size();

        try (var reader = world.start(FROM_THE_START)) {
            await().atMost(LONG).until(() -> world.publishers.left("from-the-start") == 0);
            assertThat(reader.isRunning()).isTrue();
            world.publishers.tell(1, requested("m-afterwards"));
            awaitMails(new Subject.Mission(new MissionId("m-afterwards")), "request-received sent");
        }

        assertThat(world.sink.mails()).hasSize(mails + 1);
        var now = world.documents();
        assertThat(now.remove("correspondence m-afterwards")).isNotNull();
        assertThat(now).isEqualTo(stored);
    }

    // a tombstone ends a key, not what there is to say
    @Test
    void whoHasLeftIsThankedOnceAlsoWhereTheTopicForgetsThemFirst() {
        var mentor = new MentorId("M-left");
        world.smtpDown();
        world.publishers.tell(1, welcomed(mentor));
        world.publishers.tell(2, new MentorWithdrawn(mentor, MentorWithdrawn.Reason.LEFT, null, Instant.EPOCH));
        world.publishers.forget(3, mentor);
        await().atMost(LONG).until(() -> world.publishers.left("notification-service") == 0);
        assertThat(world.ledger(new Subject.Mentor(mentor))).contains("profile-published dropped");
        world.smtpUp();
        awaitMails(new Subject.Mentor(mentor), "profile-published dropped", "mentor-left sent");
        world.publishers.tell(2, new MentorWithdrawn(mentor, MentorWithdrawn.Reason.LEFT, null, Instant.EPOCH));
        world.publishers.forget(4, mentor);
        await().atMost(LONG).until(() -> world.publishers.left("notification-service") == 0);
        assertThat(world.ledger(new Subject.Mentor(mentor)))
                .containsExactly("profile-published dropped", "mentor-left sent");
        assertThat(world.received("M-left@mentoren.example"))
                .extracting(mail -> mail.subject())
                .containsExactly("Vielen Dank und alles Gute");
    }

    // N6
    @Test
    void theWindowInWhichAnUntrueMailCouldStillHaveGoneIsMeasured() {
        world.publishers.tell(1, requested("m-window"));
        world.publishers.tell(1, assigned("m-window", "M-window"));
        awaitMails(new Subject.Mission(new MissionId("m-window")), "request-received sent", "mentor-assigned sent");
        world.publishers.tell(2, RunningNotification.withdrawn("m-window", "M-window"));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(instance.getBean(MeterRegistry.class)
                                .get("mail.truth.window")
                                .tag("event", "assignment-withdrawn.v1")
                                .timer()
                                .max(TimeUnit.SECONDS))
                        .isPositive()
                        .isLessThan(60));
        assertThat(instance.getBean(MeterRegistry.class)
                        .get("mail.truth.late")
                        .tag("event", "assignment-withdrawn.v1")
                        .counter()
                        .count())
                .isZero();
    }

    @Test
    void aMailSentOnceMoreIsAnotherOneToItsRecipientAndStandsInTheLedgerOfThePerson() {
        world.publishers.tell(1, requested("m-twice"));
        world.publishers.tell(1, assigned("m-twice", "M-twice"));
        var subject = new Subject.Mission(new MissionId("m-twice"));
        awaitMails(subject, "request-received sent", "mentor-assigned sent");
        var first = world.mail("m-twice", Template.MENTOR_ASSIGNED).id();
        var wish = new ResendingMails.Wish(first, Again.Reason.NOT_RECEIVED, "desk", "k-1");
        var resending = instance.getBean(ResendingMails.class);
        assertThat(resending.resend(subject, wish)).isInstanceOf(Resending.Ordered.class);
        awaitMails(subject, "request-received sent", "mentor-assigned sent", "mentor-assigned sent");
        assertThat(resending.resend(subject, wish)).isInstanceOf(Resending.Ordered.class);
        awaitMails(subject, "request-received sent", "mentor-assigned sent", "mentor-assigned sent");
        assertThat(world.received("M-twice@mentoren.example"))
                .hasSize(2)
                .extracting(mail -> header(mail, "Message-ID"))
                .doesNotHaveDuplicates();
        var mails = instance.getBean(Ledger.class)
                .to(new Recipient.Mentor(new MentorId("M-twice")), new Ledger.Filter(null, null), 0, 10);
        assertThat(mails.total()).isEqualTo(2);
        assertThat(mails.entries().getFirst().mail().order().again())
                .isEqualTo(new Again(first, Again.Reason.NOT_RECEIVED, "desk", "k-1"));
    }

    private void awaitMails(Subject subject, String... lines) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(world.ledger(subject)).containsExactly(lines));
    }

    private static String alliance(String id) {
        return """
                {"alliance":"%s","status":"found","allianceName":"Bündnis Leinetal",
                 "contact":{"name":"Ina Itter","email":"ina-%s@buendnis.example","language":"DE"}}""".formatted(id, id);
    }

    private static MentorProfilePublished welcomed(MentorId mentor) {
        return new MentorProfilePublished(
                mentor,
                List.of(Specialty.GRUENDUNG),
                List.of(),
                List.of(Format.ON_SITE),
                new PostalCode("38440"),
                FederalState.NI,
                52.4270,
                10.7674,
                150,
                3,
                List.of(),
                List.of(),
                Language.DE,
                null,
                List.of(new MentorNotice(NoticeKind.PUBLISHED, 1, null)),
                Instant.EPOCH);
    }

    private static AppointmentScheduled scheduled(String mission, String mentor) {
        return new AppointmentScheduled(
                new MissionId(mission),
                new AppointmentId("t1"),
                0,
                new MentorId(mentor),
                AppointmentKind.EVENT,
                Format.ON_SITE,
                FROM,
                FROM.plus(Duration.ofHours(2)),
                new PostalCode("37176"),
                true,
                Instant.EPOCH);
    }

    private static AppointmentMoved moved(String mission, String mentor) {
        var next = FROM.plus(Duration.ofDays(1));
        return new AppointmentMoved(
                new MissionId(mission),
                new AppointmentId("t1"),
                1,
                new MentorId(mentor),
                AppointmentKind.EVENT,
                Format.ON_SITE,
                next,
                next.plus(Duration.ofHours(2)),
                new PostalCode("37176"),
                FROM,
                true,
                Instant.EPOCH);
    }
}
