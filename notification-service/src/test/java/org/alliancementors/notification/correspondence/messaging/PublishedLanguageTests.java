package org.alliancementors.notification.correspondence.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.mails.MailDeliverable;
import org.alliancementors.events.mails.MailUndeliverable;
import org.alliancementors.events.missions.MissionAmended;
import org.alliancementors.events.missions.MissionEvent;
import org.alliancementors.events.missions.MissionRequested;
import org.alliancementors.kit.intake.Arrival;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.MailFact;
import org.alliancementors.notification.correspondence.Occurrence;
import org.alliancementors.notification.correspondence.Recipient;
import org.alliancementors.notification.correspondence.Subject;
import org.alliancementors.notification.correspondence.Suppression;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reads every sample that it consumes, writes the one that it publishes. */
class PublishedLanguageTests {

    private final EventJson json = new EventJson();
    private final JsonMapper plain = new JsonMapper();

    @TestFactory
    Stream<DynamicTest> everySampleOfMissionsIsRead() {
        return samples(MissionEvent.TYPES, sample -> {
            var event = json.read(sample.text(), sample.type());
            var change = Arrivals.ofMissions(
                    empty(event.mission()), new Arrival<>("m", 1, sample.name(), Instant.EPOCH, event));
            assertThat(change.state().subject()).isEqualTo(new Subject.Mission(event.mission()));
            assertThat(change.state()).isNotEqualTo(empty(event.mission()));
        });
    }

    @Test
    void aPeriodOfOneDayIsADay() {
        var event = json.read(sample(MissionRequested.TYPE), MissionRequested.class);
        assertThat(Arrivals.occurrence(event))
                .isEqualTo(new Occurrence.Requested(event.reference(), oneDay(event.when())));
        assertThat(Arrivals.occurrence(new MissionAmended(
                        event.mission(),
                        event.kind(),
                        event.specialties(),
                        event.format(),
                        new Period(event.when().from(), event.when().from()),
                        event.postalCode(),
                        event.state(),
                        event.latitude(),
                        event.longitude(),
                        null,
                        null,
                        Instant.EPOCH)))
                .isEqualTo(new Occurrence.Amended(Instant.EPOCH, event.when().from()));
    }

    private static @Nullable LocalDate oneDay(Period when) {
        return when.from().equals(when.to()) ? when.from() : null;
    }

    @TestFactory
    Stream<DynamicTest> everySampleOfAssignmentsIsRead() {
        return samples(AssignmentEvent.TYPES, sample -> {
            var event = json.read(sample.text(), sample.type());
            var change = Arrivals.ofAssignments(
                    empty(event.mission()), new Arrival<>("m", 1, sample.name(), Instant.EPOCH, event));
            assertThat(change.state()).isNotEqualTo(empty(event.mission()));
        });
    }

    @Test
    void theSampleOfAnUndeliverableMailIsWrittenExactly() {
        var fact = new MailFact.Undeliverable(
                new MissionId("4kq9x2m7c8r5t1v6w3z0y4n2bd"),
                new Recipient.Mentor(new MentorId("M01")),
                1,
                Suppression.ADDRESS_REFUSED,
                Instant.parse("2026-11-23T08:15:30Z"));
        var written = json.write(Objects.requireNonNull(new MailEvents().toEvent("4kq9x2m7c8r5t1v6w3z0y4n2bd", fact)));
        assertThat(plain.readTree(written)).isEqualTo(plain.readTree(sample(MailUndeliverable.TYPE)));
    }

    @Test
    void theSampleOfADeliverableMailIsWrittenExactly() {
        var fact = new MailFact.Deliverable(
                new MissionId("4kq9x2m7c8r5t1v6w3z0y4n2bd"),
                new Recipient.Mentor(new MentorId("M01")),
                Instant.parse("2026-11-24T09:30:00Z"));
        var written = json.write(Objects.requireNonNull(new MailEvents().toEvent("4kq9x2m7c8r5t1v6w3z0y4n2bd", fact)));
        assertThat(plain.readTree(written)).isEqualTo(plain.readTree(sample(MailDeliverable.TYPE)));
    }

    @Test
    void anInitiatorIsNamedByNoMentor() {
        var event = new MailEvents()
                .toEvent(
                        "m-1",
                        new MailFact.Undeliverable(
                                new MissionId("m-1"),
                                new Recipient.Initiator(),
                                null,
                                Suppression.CONTACT_GONE,
                                Instant.EPOCH));
        assertThat(event)
                .isEqualTo(new MailUndeliverable(
                        new MissionId("m-1"), null, null, MailUndeliverable.Reason.CONTACT_GONE, Instant.EPOCH));
    }

    private static Correspondence empty(MissionId mission) {
        return Correspondence.of(mission);
    }

    private static <E> Stream<DynamicTest> samples(Map<String, Class<? extends E>> types, Consumer<Sample<E>> check) {
        return types.entrySet().stream()
                .map(type -> DynamicTest.dynamicTest(
                        type.getKey(),
                        () -> check.accept(new Sample<>(type.getKey(), sample(type.getKey()), type.getValue()))));
    }

    private static String sample(String type) {
        try (InputStream stream = PublishedLanguageTests.class.getResourceAsStream("/samples/" + type + ".json")) {
            if (stream == null) {
                throw new AssertionError("/samples/%s.json is missing: its publisher checks it in".formatted(type));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private record Sample<E>(String name, String text, Class<? extends E> type) {}
}
