package org.alliancementors.sandbox.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartedBrokerIT {

    @TempDir
    private Path directory;

    @Test
    void aKilledBrokerHasItsRecordsAfterTheRestart() throws Exception {
        try (var broker = EmbeddedBroker.startIn(directory)) {
            try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                admin.createTopics(
                                List.of(new NewTopic("things", java.util.Optional.empty(), java.util.Optional.empty())))
                        .all()
                        .get(20, TimeUnit.SECONDS);
                assertThat(admin.describeTopics(List.of("things"))
                                .allTopicNames()
                                .get(20, TimeUnit.SECONDS))
                        .hasEntrySatisfying(
                                "things",
                                topic -> assertThat(topic.partitions()).hasSize(12));
                assertThatThrownBy(() -> admin.describeTopics(List.of("nowhere"))
                                .allTopicNames()
                                .get(20, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
            }
            try (var producer = producer(broker)) {
                for (int i = 0; i < 100; i++) {
                    producer.send(new ProducerRecord<>("things", 0, null, bytes("record " + i)))
                            .get(20, TimeUnit.SECONDS);
                }
            }

            broker.kill();
            assertThat(broker.process().isAlive()).isFalse();
            broker.start();

            assertThat(records(broker, 100)).isEqualTo(100);
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(EmbeddedBroker broker) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static int records(EmbeddedBroker broker, int expected) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partition = new TopicPartition("things", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            int count = 0;
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (count < expected && System.nanoTime() < deadline) {
                count += consumer.poll(Duration.ofSeconds(1)).count();
            }
            return count;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
