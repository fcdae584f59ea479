package org.alliancementors.kit.intake;

import static org.alliancementors.kit.tally.TallyRecords.bytes;
import static org.alliancementors.kit.tally.TallyRecords.toSend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.alliancementors.kit.tally.KafkaProbe;
import org.alliancementors.kit.tally.RunningTally;
import org.alliancementors.kit.tally.TallyHandler;
import org.alliancementors.sandbox.Backends;
import org.alliancementors.sandbox.WithBackends;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.KafkaHeaders;

@WithBackends
class DeadLettersIT {

    private static RunningTally service;
    private static KafkaProbe kafka;
    private static String topic;
    private static String deadLetters;

    @BeforeAll
    static void start() {
        kafka = new KafkaProbe(Backends.running().bootstrapServers());
        topic = RunningTally.freshTopic();
        deadLetters = topic + ".tally.dlt";
        service = RunningTally.start(topic);
        await().until(service::open);
    }

    @AfterAll
    static void stop() {
        service.close();
        kafka.close();
    }

    private static List<ConsumerRecord<byte[], byte[]>> letters(String id) {
        return kafka.read(deadLetters).stream()
                .filter(record -> Arrays.equals(record.key(), bytes(id)))
                .toList();
    }

    private static List<String> headers(ConsumerRecord<byte[], byte[]> record) {
        List<String> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(header.key() + "=" + HexFormat.of().formatHex(header.value()));
        }
        return headers;
    }

    // C3 C6
    @Test
    void undecodableBytesReachTheDeadLettersIntactAndTheOthersFlow() {
        byte[] broken = {(byte) 0xff, 0, 1, (byte) 0xfe};
        kafka.send(
                toSend(topic, "bytes", 1, "tally-added.v1", broken),
                toSend(topic, "good", 1, 1),
                toSend(topic, "bytes", 2, 2));

        await().untilAsserted(() -> assertThat(service.mirrored("good")).containsExactly(1));
        await().untilAsserted(() -> assertThat(letters("bytes")).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isEqualTo(broken);
            assertThat(letter.headers()
                            .lastHeader(KafkaHeaders.DLT_EXCEPTION_MESSAGE)
                            .value())
                    .isEqualTo(bytes("the value is not UTF-8"));
            assertThat(letter.headers().lastHeader("ce_sequence").value()).isEqualTo(bytes("1"));
        }));
    }

    // C2
    @Test
    void whereTheDeadLettersAreRefusedTheOffsetDoesNotMoveAndNothingIsLost() {
        kafka.set(deadLetters, "max.message.bytes", "10");
        List<RecordMetadata> sent =
                kafka.send(toSend(topic, "refused", 1, TallyHandler.POISON), toSend(topic, "refused", 2, 2));
        int partition = sent.getFirst().partition();
        List<String> members = kafka.members("tally", topic);

        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(8))
                .until(() -> kafka.committed("tally", topic, partition)
                        <= sent.getFirst().offset());
        assertThat(letters("refused")).isEmpty();
        assertThat(kafka.members("tally", topic)).isEqualTo(members).isNotEmpty();

        kafka.set(deadLetters, "max.message.bytes", Integer.toString(DeadLetters.LARGEST));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(letters("refused")).isNotEmpty());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(kafka.committed("tally", topic, partition))
                        .isGreaterThan(sent.getLast().offset()));

        kafka.send(toSend(topic, "refused", 1, 1));
        await().untilAsserted(() -> assertThat(service.mirrored("refused")).containsExactly(1, 2));
    }

    // C7
    @Test
    void aLetterThatIsReplayedThreeTimesIsAsLargeAsAtFirst() {
        DeadLetterReplay replay = service.bean(DeadLetterReplay.class);
        kafka.send(toSend(topic, "again", 1, TallyHandler.POISON));
        await().until(() -> !letters("again").isEmpty());
        replay.replay(topic);
        int before = letters("again").size();

        for (int i = 1; i <= 3; i++) {
            assertThat(replay.replay(topic).get("replayed")).isPositive();
        }

        List<ConsumerRecord<byte[], byte[]>> letters = letters("again");
        assertThat(letters).hasSize(before + 3);
        assertThat(letters).allSatisfy(letter -> {
            assertThat(headers(letter)).containsExactlyInAnyOrderElementsOf(headers(letters.getFirst()));
            assertThat(letter.value()).isEqualTo(bytes("{\"amount\":666}"));
            assertThat(letter.headers().headers(KafkaHeaders.DLT_ORIGINAL_OFFSET))
                    .hasSize(1);
        });
    }

    // C7
    @Test
    void theLargestRecordThatATopicTakesFitsIntoTheDeadLetters() {
        String start = "{\"amount\":\"";
        byte[] large = bytes(start + "x".repeat(1_048_000 - start.length() - 400));
        kafka.send(toSend(topic, "large", 1, "tally-added.v1", large));

        await().untilAsserted(() -> assertThat(letters("large")).hasSize(1));
        assertThat(letters("large").getFirst().value()).isEqualTo(large);
    }

    // C13 P9
    @Test
    void theReplayOfAMendedRecordRunsFromTheGapInOrder() {
        DeadLetterReplay replay = service.bean(DeadLetterReplay.class);
        kafka.send(toSend(topic, "gap", 1, 1));
        // as if an older build had not been able to read number 2
        kafka.send(toSend(deadLetters, "gap", 2, 2));
        kafka.send(toSend(topic, "gap", 3, 3), toSend(topic, "gap", 4, 4));
        await().until(() -> service.mirrors()
                .find("gap")
                .map(stored -> stored.envelope().parked().size() == 2)
                .orElse(false));
        assertThat(replay.waiting().get(topic)).isPositive();
        assertThat(service.mirrored("gap")).containsExactly(1);

        replay.replay(topic);

        assertThat(service.mirrored("gap")).containsExactly(1, 2, 3, 4);
        assertThat(service.mirrors().find("gap").orElseThrow().envelope().parked())
                .isEmpty();
        assertThat(replay.waiting()).containsEntry(topic + "-compacted", 0L);
    }

    @Test
    void onlyTopicsThatTheServiceReadsCanBeReplayed() {
        assertThatThrownBy(() -> service.bean(DeadLetterReplay.class).replay("nowhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not read topic 'nowhere'")
                .hasMessageContaining(topic);
    }
}
