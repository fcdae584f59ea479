package org.alliancementors.mentorservice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.alliancementors.kit.relay.RecordHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The topic as the broker holds it, read from its beginning. */
final class MentorsTopic implements AutoCloseable {

    static final String NAME = "mentors";
    private static final int PARTITIONS = 12;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, Object> bootstrap;
    private final List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();

    MentorsTopic(String bootstrapServers) {
        bootstrap = Map.of("bootstrap.servers", bootstrapServers);
        consumer = new KafkaConsumer<>(bootstrap, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (int i = 0; i < PARTITIONS; i++) {
            partitions.add(new TopicPartition(NAME, i));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All records of a key once they fulfil the condition. */
    List<ConsumerRecord<byte[], byte[]>> await(String key, Predicate<List<ConsumerRecord<byte[], byte[]>>> condition) {
        return Awaitility.await("records of " + key)
                .atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> records(key), condition);
    }

    List<ConsumerRecord<byte[], byte[]>> records(String key) {
        consumer.poll(Duration.ofMillis(10)).forEach(read::add);
        return read.stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(key))
                .toList();
    }

    /** Writes a record once more, behind all others, as a relay does that was frozen before its write. */
    void writeAgain(ConsumerRecord<byte[], byte[]> record) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(bootstrap, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            NAME, record.partition(), record.key(), record.value(), record.headers()))
                    .get(30, TimeUnit.SECONDS);
        }
    }

    static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return RecordHeaders.text(record.headers(), name);
    }

    static List<Long> sequences(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> Long.valueOf(String.valueOf(header(record, RecordHeaders.SEQUENCE))))
                .toList();
    }

    static String text(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
