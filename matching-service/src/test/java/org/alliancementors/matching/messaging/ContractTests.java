package org.alliancementors.matching.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancementors.events.assignments.AssignmentAccepted;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.assignments.AssignmentWithdrawn;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.events.mails.MailDeliverable;
import org.alliancementors.events.mails.MailEvent;
import org.alliancementors.events.mails.MailUndeliverable;
import org.alliancementors.events.mentors.MentorEvent;
import org.alliancementors.events.mentors.MentorWithdrawn;
import org.alliancementors.events.missions.MissionEvent;
import org.alliancementors.kit.intake.Arrival;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.relay.RecordHeaders;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.CaseFact;
import org.alliancementors.matching.cases.CaseFixture;
import org.alliancementors.matching.cases.Circumstances;
import org.alliancementors.matching.cases.Declining;
import org.alliancementors.matching.cases.DeskAct;
import org.alliancementors.matching.cases.Waiting;
import org.alliancementors.matching.deadlines.WorkingTime;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.places.Departure;
import org.alliancementors.matching.places.MentorPlaces;
import org.alliancementors.matching.places.RememberedMentors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** What this service tells is what the samples say, and it reads every sample that it listens to. */
class ContractTests {

    private static final String MISSION = "k3v7q2m5x4p6r2t7w2y4z6b5c2";
    private static final MentorId M22 = new MentorId("M22");

    private final EventJson json = new EventJson();
    private final JsonMapper trees = JsonMapper.builder().build();
    private final Circumstances circumstances = new Circumstances(
            () -> Policy.FIRST,
            new WorkingTime((day, state) -> false),
            InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z")),
            () -> new RoundId("round-1"));

    @TestFactory
    Stream<DynamicTest> tellsWhatTheSamplesSay() {
        assertThat(FactSamples.ALL).containsOnlyKeys(AssignmentEvent.TYPES.keySet());
        return FactSamples.ALL.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    var event = new AssignmentTranslation().toEvent(MISSION, entry.getValue());
                    assertThat(event).isNotNull().isInstanceOf(AssignmentEvent.TYPES.get(entry.getKey()));
                    assertThat(trees.readTree(json.write(Objects.requireNonNull(event))))
                            .isEqualTo(trees.readTree(sample(entry.getKey())));
                }));
    }

    @Test
    void whatIsNobodyElsesBusinessIsNotTold() {
        var translation = new AssignmentTranslation();
        assertThat(translation.toEvent(MISSION, new CaseFact.ClaimsFenced())).isNull();
        assertThat(translation.toEvent(
                        MISSION,
                        new CaseFact.DeskActed(
                                DeskAct.Kind.EXCLUDE, "desk-7", Instant.EPOCH, M22, false, "they are kin", null, null)))
                .isNull();
        assertThat(translation.toEvent(MISSION, new CaseFact.MentorReachable(M22, Instant.EPOCH)))
                .isNull();
        assertThat(translation.toEvent(MISSION, new CaseFact.SearchPutOff(Instant.EPOCH)))
                .isNull();
        assertThat(translation.toEvent(MISSION, new CaseFact.CaseClosed(Instant.EPOCH)))
                .isNull();
        assertThat(translation.toEvent(MISSION, new CaseFact.MissionDone(1, M22, Instant.EPOCH)))
                .isNull();
        assertThat(translation.toEvent(MISSION, new CaseFact.StandbyPutOff(null)))
                .isNull();
        assertThat(translation.toEvent(MISSION, new CaseFact.MentorRechecked(Instant.EPOCH)))
                .isNull();
    }

    @Test
    void aYesThatTheDeskPassesOnIsToldAsOneAndNobodyIsAsked() {
        var offer = CaseFixture.offer(3, "M22");
        assertThat(new AssignmentTranslation().toEvent(MISSION, new CaseFact.MentorAgreed(offer, Instant.EPOCH)))
                .isEqualTo(new AssignmentAccepted(new MissionId(MISSION), 3, M22, Instant.EPOCH));
    }

    // U7: the mission was not cancelled
    @Test
    void whoWasAskedForWhatAnotherHasDoneIsToldThatItIsSettledOtherwise() {
        var withdrawn = new CaseFact.OfferWithdrawn(2, M22, CaseFact.WithdrawalReason.MISSION_COMPLETED, Instant.EPOCH);
        assertThat(new AssignmentTranslation().toEvent(MISSION, withdrawn))
                .isEqualTo(new AssignmentWithdrawn(
                        new MissionId(MISSION), 2, M22, AssignmentWithdrawn.Reason.BY_DESK, Instant.EPOCH));
    }

    @Test
    void aNoThatCanBeTakenBackIsToldToNobody() {
        var translation = new AssignmentTranslation();
        var no = new Declining(CaseFact.DeclineReason.TOPIC, null, Instant.EPOCH, Instant.EPOCH);
        assertThat(translation.toEvent(MISSION, new CaseFact.DeclineNoted(1, M22, no)))
                .isNull();
        assertThat(translation.toEvent(MISSION, new CaseFact.DeclineTakenBack(1, M22, Instant.EPOCH)))
                .isNull();
    }

    @Test
    void everyReasonHasItsWordInTheContract() {
        var translation = new AssignmentTranslation();
        for (var reason : CaseFact.DeclineReason.values()) {
            assertThat(translation.toEvent(MISSION, new CaseFact.OfferDeclined(1, M22, reason, Instant.EPOCH)))
                    .isNotNull();
        }
        for (var reason : CaseFact.WithdrawalReason.values()) {
            assertThat(translation.toEvent(MISSION, new CaseFact.OfferWithdrawn(1, M22, reason, Instant.EPOCH)))
                    .isNotNull();
        }
        for (var exclusion : Exclusion.values()) {
            var asked = new CaseFact.DeskAsked(
                    Waiting.Reason.NOBODY, 0, Map.of(exclusion, 1), Instant.EPOCH, Instant.EPOCH);
            assertThat(translation.toEvent(MISSION, asked)).isNotNull();
        }
    }

    @TestFactory
    Stream<DynamicTest> readsWhatMissionsSay() {
        var handler = new MissionEventHandler(circumstances);
        return each(MissionEvent.TYPES.keySet(), type -> {
            MissionEvent event = json.read(sample(type), type(MissionEvent.TYPES, type));
            Case before = Case.of(event.mission());
            var change = handler.on(before, new Arrival<>(event.mission().value(), 1, type, Instant.EPOCH, event));
            assertThat(change.state().status())
                    .isEqualTo(
                            switch (type) {
                                case "mission-requested.v1" -> Case.Status.SEARCHING;
                                case "mission-cancelled.v1", "mission-completed.v1" -> Case.Status.CLOSED;
                                default -> Case.Status.EXPECTED;
                            });
        });
    }

    @TestFactory
    Stream<DynamicTest> readsWhatMentorsSay() {
        var handler = new MentorEventHandler(circumstances);
        return each(MentorEvent.TYPES.keySet(), type -> {
            MentorEvent event = json.read(sample(type), type(MentorEvent.TYPES, type));
            MentorPlaces before = MentorPlaces.unknown(event.mentor());
            var change = handler.on(before, new Arrival<>(event.mentor().value(), 4, type, Instant.EPOCH, event));
            assertThat(change.state().profileSeq()).isEqualTo(4);
            assertThat(change.state().open()).isEqualTo(type.equals("mentor-profile-published.v1"));
        });
    }

    @Test
    void whoLeftHandsOverAndWhoIsOnlyAskedNoMoreKeepsWhatTheyAccepted() {
        var handler = new MentorEventHandler(circumstances);
        var places = MentorPlaces.unknown(M22);
        var left = new MentorWithdrawn(M22, MentorWithdrawn.Reason.LEFT, new MentorId("M01"), Instant.EPOCH);
        assertThat(after(handler, places, left).departure()).isEqualTo(new Departure(new MentorId("M01")));
        for (var reason : Arrays.asList(null, MentorWithdrawn.Reason.WITHDRAWN)) {
            var withdrawn = new MentorWithdrawn(M22, reason, null, Instant.EPOCH);
            MentorPlaces after = after(handler, places, withdrawn);
            assertThat(after.departure()).isNull();
            assertThat(after.recallSince()).isNotNull();
        }
    }

    private static MentorPlaces after(MentorEventHandler handler, MentorPlaces places, MentorEvent event) {
        return handler.on(places, new Arrival<>("M22", 4, MentorWithdrawn.TYPE, Instant.EPOCH, event))
                .state();
    }

    @TestFactory
    Stream<DynamicTest> remembersWhatMentorsSay() {
        return each(MentorEvent.TYPES.keySet(), type -> {
            var memory = new RememberedMentors();
            var records = new MentorRecords(json, memory);
            MentorEvent event = json.read(sample(type), type(MentorEvent.TYPES, type));
            assertThat(records.remember(record(event.mentor().value(), type, "4", sample(type))))
                    .isTrue();
            assertThat(memory.size()).isEqualTo(type.equals("mentor-profile-published.v1") ? 1 : 0);
        });
    }

    @TestFactory
    Stream<DynamicTest> readsWhatMailsSay() {
        var handler = new MailEventHandler(circumstances);
        return each(MailEvent.TYPES.keySet(), type -> {
            MailEvent event = json.read(sample(type), type(MailEvent.TYPES, type));
            var arrival = new Arrival<>("any", 1, type, Instant.EPOCH, event);
            var change = handler.on(CaseFixture.anySearch(), arrival);
            assertThat(change.facts()).as("about an attempt that is not there").isEmpty();
            Case asked = CaseFixture.offeredTo(CaseFixture.anySearch(), "M01");
            switch (event) {
                case MailUndeliverable lost ->
                    assertThat(handler.on(asked, arrival).state().offer()).isNull();
                case MailDeliverable again -> {
                    Case left = asked.after(asked.unreachable(1, new MentorId("M01"), Instant.EPOCH));
                    assertThat(handler.on(asked, arrival).facts()).isEmpty();
                    assertThat(handler.on(left, arrival).state().reachable()).containsExactly(new MentorId("M01"));
                }
            }
        });
    }

    @Test
    void recordsThatAreOfNoUseAreLeftOut() {
        var memory = new RememberedMentors();
        var records = new MentorRecords(json, memory);
        String type = "mentor-profile-published.v1";
        assertThat(records.remember(record("M1", type, "4", "{broken"))).isFalse();
        assertThat(records.remember(record("M1", type, "four", sample(type)))).isFalse();
        assertThat(records.remember(record("M1", type, "4", sample(type).replaceFirst("\"ON_SITE\"", "null"))))
                .isFalse();
        assertThat(records.remember(record("M1", "mentor-praised.v1", "4", "{}")))
                .isFalse();
        assertThat(records.remember(new ConsumerRecord<>("mentors", 0, 0, new byte[0], new byte[0])))
                .isFalse();
        assertThat(memory.size()).isZero();
    }

    @Test
    void anOlderRecordThatComesLateChangesNothing() {
        // C16
        var memory = new RememberedMentors();
        var records = new MentorRecords(json, memory);
        MentorEvent event = json.read(sample("mentor-withdrawn.v1"), type(MentorEvent.TYPES, "mentor-withdrawn.v1"));
        String mentor = event.mentor().value();
        String published = sample("mentor-profile-published.v1");
        assertThat(records.remember(record(mentor, "mentor-withdrawn.v1", "5", sample("mentor-withdrawn.v1"))))
                .isTrue();
        String late = published.replaceFirst("\"mentor\"\\s*:\\s*\"[^\"]+\"", "\"mentor\": \"" + mentor + "\"");
        assertThat(records.remember(record(mentor, "mentor-profile-published.v1", "4", late)))
                .isTrue();
        assertThat(memory.size()).isZero();
        assertThat(records.remember(record(mentor, "mentor-profile-published.v1", "6", late)))
                .isTrue();
        assertThat(memory.size()).isEqualTo(1);
        var tombstone = new ConsumerRecord<byte[], byte[]>("mentors", 0, 0, bytes(mentor), null);
        tombstone.headers().add(RecordHeaders.TYPE, bytes("tombstone"));
        tombstone.headers().add(RecordHeaders.SEQUENCE, bytes("7"));
        assertThat(records.remember(tombstone)).isTrue();
        assertThat(memory.size()).isZero();
    }

    private static Stream<DynamicTest> each(Set<String> types, java.util.function.Consumer<String> check) {
        assertThat(types).isNotEmpty();
        return types.stream().map(type -> DynamicTest.dynamicTest(type, () -> check.accept(type)));
    }

    private static <E> Class<? extends E> type(Map<String, Class<? extends E>> types, String type) {
        return Objects.requireNonNull(types.get(type), type);
    }

    private static ConsumerRecord<byte[], byte[]> record(String key, String type, String seq, String value) {
        var record = new ConsumerRecord<>("mentors", 0, 0, bytes(key), bytes(value));
        record.headers().add(RecordHeaders.TYPE, bytes(type));
        record.headers().add(RecordHeaders.SEQUENCE, bytes(seq));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sample(String type) {
        try (var in = AssignmentEvent.class.getResourceAsStream("/samples/" + type + ".json")) {
            return new String(Objects.requireNonNull(in, type + ".json").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theMissionOfAnEventIsTheKey() {
        assertThat(Objects.requireNonNull(new AssignmentTranslation()
                                .toEvent("mission-9", new CaseFact.OfferExpired(1, M22, Instant.EPOCH)))
                        .mission())
                .isEqualTo(new MissionId("mission-9"));
    }
}
