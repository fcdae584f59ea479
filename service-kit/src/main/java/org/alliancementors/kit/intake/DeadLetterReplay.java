package org.alliancementors.kit.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * For operators, on the management port: how many dead letters wait, and their replay in order. A letter that still cannot be
 * used is set aside again, with the same headers as before and the reason of now.
 */
@Endpoint(id = "deadletters")
public final class DeadLetterReplay {

    private static final String REASON = "kafka_dlt-exception-";
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int EMPTY_POLLS = 40;

    private final Intakes intakes;
    private final ConsumerFactory<byte[], byte[]> consumers;

    DeadLetterReplay(Intakes intakes, ConsumerFactory<byte[], byte[]> consumers) {
        this.intakes = intakes;
        this.consumers = consumers;
    }

    /** How many dead letters wait for replay, by source topic. */
    @ReadOperation
    public Map<String, Long> waiting() {
        Map<String, Long> waiting = new TreeMap<>();
        for (Subscription<?> subscription : intakes.subscriptions()) {
            try (Consumer<byte[], byte[]> consumer = open(subscription.topic())) {
                TopicPartition partition = partition(subscription.topic());
                waiting.put(subscription.topic(), end(consumer, partition) - consumer.position(partition));
            }
        }
        return waiting;
    }

    /**
     * Replays the dead letters of a source topic that wait now.
     *
     * @param topic the source topic, for example {@code missions}
     * @return how many were replayed
     * @throws IllegalArgumentException when this service does not read the topic
     */
    @WriteOperation
    public synchronized Map<String, Integer> replay(@Selector String topic) {
        Intake<?, ?, ?> intake = intakes.of(topic)
                .orElseThrow(() -> new IllegalArgumentException("This service does not read topic '%s': use one of %s"
                        .formatted(
                                topic,
                                intakes.subscriptions().stream()
                                        .map(Subscription::topic)
                                        .toList())));
        int replayed = 0;
        int empty = 0;
        try (Consumer<byte[], byte[]> consumer = open(topic)) {
            TopicPartition partition = partition(topic);
            long end = end(consumer, partition);
            while (consumer.position(partition) < end) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                empty = records.isEmpty() ? empty + 1 : 0;
                if (empty > EMPTY_POLLS) {
                    throw new IllegalStateException(
                            "The broker hands out no more dead letters of '%s', %d were replayed: try again"
                                    .formatted(topic, replayed));
                }
                List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
                long next = consumer.position(partition);
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    if (record.offset() < end) {
                        letters.add(original(record, topic));
                    } else {
                        next = Math.min(next, record.offset());
                    }
                }
                intake.take(letters);
                replayed += letters.size();
                consumer.commitSync(Map.of(partition, new OffsetAndMetadata(next)));
            }
        }
        return Map.of("replayed", replayed);
    }

    private Consumer<byte[], byte[]> open(String topic) {
        Consumer<byte[], byte[]> consumer = consumers.createConsumer(intakes.group() + ".replay", "replay");
        TopicPartition partition = partition(topic);
        consumer.assign(List.of(partition));
        if (consumer.committed(Set.of(partition)).get(partition) == null) {
            consumer.seekToBeginning(List.of(partition));
        }
        return consumer;
    }

    private TopicPartition partition(String topic) {
        return new TopicPartition(DeadLetters.topic(topic, intakes.group()), 0);
    }

    private static long end(Consumer<byte[], byte[]> consumer, TopicPartition partition) {
        Long end = consumer.endOffsets(List.of(partition)).get(partition);
        return end == null ? 0 : end;
    }

    private static ConsumerRecord<byte[], byte[]> original(ConsumerRecord<byte[], byte[]> letter, String topic) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(topic, letter.partition(), letter.offset(), letter.key(), letter.value());
        for (Header header : letter.headers()) {
            // where it first came from stays
            if (!header.key().startsWith(REASON)) {
                record.headers().add(header);
            }
        }
        return record;
    }
}
