package org.alliancementors.notification;

import static org.alliancementors.notification.RunningNotification.assigned;
import static org.alliancementors.notification.RunningNotification.requested;
import static org.alliancementors.notification.RunningNotification.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.alliancementors.events.assignments.AssignmentAccepted;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.missions.AppointmentMoved;
import org.alliancementors.events.missions.AppointmentScheduled;
import org.alliancementors.kit.links.LinkVerifier;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.sandbox.WithBackends;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Appointments on the topic become mails to both sides and the media office. */
@WithBackends
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class AppointmentsOnRealServersIT {

    private static final Instant FROM = Instant.parse("2098-06-03T12:00:00Z");

    private final RunningNotification world;

    AppointmentsOnRealServersIT(@TempDir Path mailbox) {
        world = new RunningNotification(mailbox);
        world.start();
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
        assertThat(new LinkVerifier(world.keys.verification(), Instant::now)
                        .verify(token(last, "einsatz"), "mentoring"))
                .isInstanceOfSatisfying(Verification.Verified.class, v -> {
                    assertThat(v.token().subject()).isEqualTo("m-date");
                    assertThat(v.token().person()).isEqualTo("M-date");
                });
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
