package org.alliancementors.faults.world;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alliancementors.faults.history.Passage;
import org.alliancementors.faults.history.Readers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** The topics of dead letters. The broker can be told to take nothing on them: no record fits into one byte. */
final class DeadLetterTopics {

    private static final String NOTHING = "1";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Object> client;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, String> usual = new HashMap<>();

    /** At this broker; the producer tries whether they take anything. */
    DeadLetterTopics(String brokers, KafkaProducer<byte[], byte[]> producer) {
        this.client = Map.of("bootstrap.servers", brokers);
        this.producer = producer;
    }

    /**
     * They refuse everything when this returns, which was tried.
     *
     * @throws IllegalStateException when one still takes something after ten seconds
     */
    void refuse() {
        try (Admin admin = Admin.create(client)) {
            remember(admin);
            Map<String, String> nothing = new HashMap<>();
            usual.keySet().forEach(topic -> nothing.put(topic, NOTHING));
            set(admin, nothing);
        }
        usual.keySet().forEach(this::awaitRefusal);
    }

    /** They take what they took before. */
    void take() {
        if (!usual.isEmpty()) {
            try (Admin admin = Admin.create(client)) {
                set(admin, usual);
            }
        }
    }

    /** How far everybody who reads a topic with rubbish on it has come. */
    List<Passage> passages(List<RecordMetadata> rubbish) {
        var passages = new ArrayList<Passage>();
        try (Admin admin = Admin.create(client)) {
            for (RecordMetadata one : rubbish) {
                for (String group : Readers.OF.getOrDefault(one.topic(), List.of())) {
                    long committed = committed(admin, group, new TopicPartition(one.topic(), one.partition()));
                    passages.add(new Passage(group, one.topic(), one.partition(), one.offset(), committed));
                }
            }
        }
        return passages;
    }

    private static long committed(Admin admin, String group, TopicPartition partition) {
        Map<TopicPartition, OffsetAndMetadata> offsets =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        OffsetAndMetadata at = offsets.get(partition);
        return at == null ? 0 : at.offset();
    }

    private void remember(Admin admin) {
        List<ConfigResource> topics = get(admin.listTopics().names()).stream()
                .filter(topic -> topic.endsWith(".dlt"))
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        get(admin.describeConfigs(topics).all())
                .forEach((topic, config) -> usual.put(
                        topic.name(),
                        config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value()));
    }

    private static void set(Admin admin, Map<String, String> sizes) {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        sizes.forEach((topic, size) -> changes.put(
                new ConfigResource(ConfigResource.Type.TOPIC, topic),
                List.of(new AlterConfigOp(
                        new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, size), AlterConfigOp.OpType.SET))));
        get(admin.incrementalAlterConfigs(changes).all());
    }

    private void awaitRefusal(String topic) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!refuses(topic)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(topic + " takes records all the same");
            }
        }
    }

    private boolean refuses(String topic) {
        var attempt = new ProducerRecord<byte[], byte[]>(topic, "taken?".getBytes(StandardCharsets.UTF_8));
        attempt.headers().add(TopicReader.OURS, new byte[] {1});
        try {
            producer.send(attempt).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof RecordTooLargeException;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
