package org.alliancementors.matching.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.mentors.MentorProfilePublished;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.relay.RecordHeaders;
import org.alliancementors.matching.places.RememberedMentors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** C15: nothing is taken before the replica is complete. */
@Timeout(30)
class MentorReplicaTests {

    private static final TopicPartition FIRST = new TopicPartition("mentors", 0);
    private static final TopicPartition SECOND = new TopicPartition("mentors", 1);

    private final RememberedMentors memory = new RememberedMentors();
    private final EventJson json = new EventJson();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();
    private final ConcurrentLinkedQueue<MockConsumer<byte[], byte[]>> consumers = new ConcurrentLinkedQueue<>();
    private final MentorReplica replica =
            new MentorReplica("mentors", this::next, new MentorRecords(json, memory), memory, this::open);

    private volatile boolean bindingIsThere = true;

    @AfterEach
    void end() {
        replica.stop();
    }

    @Test
    void opensTheMissionsOnceTheEndAtTheStartIsReached() {
        var consumer = consumer(1, 2);
        consumer.schedulePollTask(() -> consumer.addRecord(record(FIRST, 0, "M1")));
        consumer.schedulePollTask(() -> consumer.addRecord(record(SECOND, 0, "M2")));
        consumer.schedulePollTask(() -> {
            assertThat(memory.complete()).isFalse();
            assertThat(asked).hasValue(0);
            consumer.addRecord(record(SECOND, 1, "M3"));
        });
        consumers.add(consumer);
        replica.start();
        await().untilAsserted(() -> assertThat(opened).hasValue(1));
        assertThat(memory.complete()).isTrue();
        assertThat(memory.size()).isEqualTo(3);
    }

    @Test
    void anEmptyTopicIsCompleteAtOnce() {
        consumers.add(consumer(0, 0));
        replica.start();
        await().untilAsserted(() -> assertThat(opened).hasValue(1));
        assertThat(memory.size()).isZero();
    }

    @Test
    void asksAgainUntilTheBindingIsThereAndThenNoMore() {
        bindingIsThere = false;
        consumers.add(consumer(0, 0));
        replica.start();
        await().untilAsserted(() -> assertThat(asked).hasValueGreaterThan(2));
        assertThat(opened).hasValue(0);
        bindingIsThere = true;
        await().untilAsserted(() -> assertThat(opened).hasValue(1));
        int now = asked.get();
        await().during(Duration.ofMillis(200)).until(() -> asked.get() == now);
    }

    @Test
    void startsAgainFromTheBeginningAfterAFault() {
        var broken = consumer(1, 0);
        broken.schedulePollTask(() -> {
            throw new KafkaException("the broker is away");
        });
        var healed = consumer(1, 0);
        healed.schedulePollTask(() -> healed.addRecord(record(FIRST, 0, "M1")));
        consumers.add(broken);
        consumers.add(healed);
        replica.start();
        await().untilAsserted(() -> assertThat(opened).hasValue(1));
        assertThat(memory.size()).isEqualTo(1);
    }

    private MockConsumer<byte[], byte[]> next() {
        var consumer = consumers.poll();
        if (consumer == null) {
            throw new KafkaException("no broker");
        }
        return consumer;
    }

    private boolean open() {
        asked.incrementAndGet();
        if (bindingIsThere) {
            opened.incrementAndGet();
        }
        return bindingIsThere;
    }

    private static MockConsumer<byte[], byte[]> consumer(long firstEnd, long secondEnd) {
        var consumer = new MockConsumer<byte[], byte[]>("earliest");
        var node = new Node(1, "localhost", 1);
        consumer.updatePartitions(
                "mentors",
                List.of(
                        new PartitionInfo("mentors", 0, node, new Node[] {node}, new Node[] {node}),
                        new PartitionInfo("mentors", 1, node, new Node[] {node}, new Node[] {node})));
        consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        consumer.updateEndOffsets(Map.of(FIRST, firstEnd, SECOND, secondEnd));
        return consumer;
    }

    private ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long offset, String mentor) {
        var event = new MentorProfilePublished(
                new MentorId(mentor),
                List.of(Specialty.GRUENDUNG),
                List.of(),
                List.of(Format.ON_SITE),
                new PostalCode("34117"),
                FederalState.HE,
                51.3,
                9.5,
                150,
                2,
                List.of(),
                List.of(),
                Language.DE,
                null,
                null,
                Instant.EPOCH);
        var record = new ConsumerRecord<>(
                partition.topic(), partition.partition(), offset, bytes(mentor), bytes(json.write(event)));
        record.headers().add(RecordHeaders.TYPE, bytes(MentorProfilePublished.TYPE));
        record.headers().add(RecordHeaders.SEQUENCE, bytes("1"));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
