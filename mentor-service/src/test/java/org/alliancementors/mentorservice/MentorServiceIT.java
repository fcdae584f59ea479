package org.alliancementors.mentorservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliancementors.events.mentors.MentorWithdrawn;
import org.alliancementors.kit.relay.RecordHeaders;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.MentorFact;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

class MentorServiceIT extends RunningService {

    MentorServiceIT(MockMvc mvc, DocumentStore<Mentor, MentorFact> store, MovableClock clock, MeterRegistry meters) {
        super(mvc, store, clock, meters);
    }

    private Map<String, Integer> importRealFile() throws Exception {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/mentors.csv"))) {
            String report = send(post("/mentors/import").contentType("text/csv").content(file.readAllBytes()))
                    .getContentAsString(StandardCharsets.UTF_8);
            return Map.of(
                    "created", JsonPath.read(report, "$.created"),
                    "changed", JsonPath.read(report, "$.changed"),
                    "unchanged", JsonPath.read(report, "$.unchanged"),
                    "refused", JsonPath.read(report, "$.refused"));
        }
    }

    @Test
    void aPublishedMentorIsOnTheTopicWithWhatMatchingNeedsAndNoMore() throws Exception {
        String id = published();
        ConsumerRecord<byte[], byte[]> record =
                topic.await(id, records -> records.size() == 1).getFirst();

        assertThat(MentorsTopic.header(record, RecordHeaders.ID)).isEqualTo(id + ":1");
        assertThat(MentorsTopic.header(record, RecordHeaders.TYPE)).isEqualTo("mentor-profile-published.v1");
        assertThat(MentorsTopic.header(record, RecordHeaders.SOURCE)).endsWith("mentor-service");
        assertThat(MentorsTopic.header(record, RecordHeaders.SUBJECT)).isEqualTo(id);
        assertThat(MentorsTopic.header(record, RecordHeaders.SEQUENCE)).isEqualTo("1");
        assertThat(MentorsTopic.header(record, RecordHeaders.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(MentorsTopic.header(record, RecordHeaders.TIME)).isNotNull();
        assertThat(profile(record).mentor().value()).isEqualTo(id);
        assertThat(profile(record).capacity()).isEqualTo(3);
        assertThat(MentorsTopic.text(record)).doesNotContain("Greta", "Ahorn", "@", "Kommune", "Wolfsburg");
    }

    @Test
    void theRealFileBecomesThirtyTwoRecordsAndTheSameFileAgainNone() throws Exception {
        assertThat(importRealFile())
                .containsOnly(
                        Map.entry("created", 32),
                        Map.entry("changed", 0),
                        Map.entry("unchanged", 0),
                        Map.entry("refused", 0));
        assertThat(importRealFile()).containsEntry("unchanged", 32);
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= 32; i++) {
            ids.add("M%02d".formatted(i));
        }
        for (String id : ids) {
            topic.await(id, records -> !records.isEmpty());
            seenBack(id, 1);
        }
        for (String id : ids) {
            assertThat(topic.records(id)).hasSize(1);
            assertThat(store.find(id).orElseThrow().seq()).isEqualTo(1);
        }
        assertThat(send(get("/gallery?text=wies")).getContentAsString()).contains("\"total\":1", "Birke");
    }

    // C16
    @Test
    void aLateRecordThatWouldSurviveCompactionIsFollowedByTheNewestState() throws Exception {
        String id = published();
        changeCapacity(id, 5);
        List<ConsumerRecord<byte[], byte[]>> before = topic.await(id, records -> records.size() == 2);
        seenBack(id, 2);

        topic.writeAgain(before.getFirst());

        List<ConsumerRecord<byte[], byte[]>> after = topic.await(id, records -> records.size() == 4);
        assertThat(MentorsTopic.sequences(after)).containsExactly(1L, 2L, 1L, 3L);
        assertThat(profile(after.getLast())).isEqualTo(profile(before.getLast()));
        seenBack(id, 3);
        assertThat(store.find(id).orElseThrow().state().retelling()).isFalse();
    }

    // C16
    @Test
    void aLateProfileDoesNotBringBackWhoHasWithdrawn() throws Exception {
        String id = published();
        send(post("/mentors/{id}/withdraw", id));
        List<ConsumerRecord<byte[], byte[]>> before = topic.await(id, records -> records.size() == 2);
        seenBack(id, 2);

        topic.writeAgain(before.getFirst());

        List<ConsumerRecord<byte[], byte[]>> after = topic.await(id, records -> records.size() == 4);
        assertThat(MentorsTopic.header(after.getLast(), RecordHeaders.TYPE)).isEqualTo(MentorWithdrawn.TYPE);
        assertThat(MentorsTopic.text(after.getLast())).isEqualTo(MentorsTopic.text(before.getLast()));
    }

    // C16
    @Test
    void recordsThatComeBackWhileNewerOnesAreOnTheirWayAreTheNormalCase() throws Exception {
        String id = published();
        for (int capacity = 4; capacity <= 12; capacity++) {
            changeCapacity(id, capacity);
        }
        seenBack(id, 10);
        assertThat(MentorsTopic.sequences(topic.await(id, records -> records.size() >= 10)))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(store.find(id).orElseThrow().seq()).isEqualTo(10);
    }

    // C1
    @Test
    void theNewestRecordTwiceChangesNothing() throws Exception {
        String id = published();
        ConsumerRecord<byte[], byte[]> record =
                topic.await(id, records -> records.size() == 1).getFirst();
        seenBack(id, 1);
        topic.writeAgain(record);
        changeCapacity(id, 7);
        seenBack(id, 2);
        assertThat(MentorsTopic.sequences(topic.await(id, records -> records.size() >= 3)))
                .containsExactly(1L, 1L, 2L);
    }

    @Test
    void whoHasWithdrawnIsForgottenByTheTopicAfterThirtyDays() throws Exception {
        String id = published();
        send(post("/mentors/{id}/withdraw", id));
        assertThat(topic.await(id, records -> records.size() == 2)).hasSize(2);

        clock.move(Duration.ofDays(30));

        List<ConsumerRecord<byte[], byte[]>> records = topic.await(id, all -> all.size() == 3);
        assertThat(records.getLast().value()).isNull();
        assertThat(MentorsTopic.sequences(records)).containsExactly(1L, 2L, 3L);
        send(post("/mentors/{id}/publish", id));
        assertThat(profile(topic.await(id, all -> all.size() == 4).getLast()).capacity())
                .isEqualTo(3);
    }

    @Test
    void theRecordThatComesBackDoesNotSpoilAChangeOfWhatWasRead() throws Exception {
        String id = published();
        String read = Objects.requireNonNull(send(get("/mentors/{id}", id)).getHeader("ETag"));
        seenBack(id, 1);
        send(put("/mentors/{id}", id)
                .header("If-Match", read)
                .contentType(MediaType.APPLICATION_JSON)
                .content(PROFILE));
    }

    @Test
    void mentorsAreCountedByState() throws Exception {
        String id = published();
        clock.move(Duration.ofMinutes(1));
        assertThat(meters.get("mentors").tag("state", "published").gauge().value())
                .isGreaterThanOrEqualTo(1);
        assertThat(meters.get("mentors").tag("state", "draft").gauge().value()).isGreaterThanOrEqualTo(0);
        assertThat(store.find(id)).isPresent();
    }
}
