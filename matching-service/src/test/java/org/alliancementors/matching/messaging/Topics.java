package org.alliancementors.matching.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.mails.MailEvent;
import org.alliancementors.events.mentors.MentorEvent;
import org.alliancementors.events.missions.MissionEvent;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.relay.RecordHeaders;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The neighbours of this service on a real broker: publishes what they would, and reads what this service tells. */
public final class Topics implements AutoCloseable {

    private final EventJson json = new EventJson();
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, List<AssignmentEvent>> told = new HashMap<>();
    private final Map<String, Long> lastSeq = new HashMap<>();
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private boolean assigned;

    /** On the broker at this address. */
    public Topics(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest");
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Makes the topics of the neighbours as they would. */
    public static void create(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (String topic : Set.of(MissionEvent.TOPIC, MentorEvent.TOPIC, MailEvent.TOPIC)) {
                boolean compacted = topic.equals(MentorEvent.TOPIC);
                var settings = Map.of(
                        "cleanup.policy", compacted ? "compact" : "delete",
                        "retention.ms", "-1",
                        "min.insync.replicas", "1");
                var wanted = new NewTopic(topic, 12, (short) 1).configs(settings);
                admin.createTopics(List.of(wanted)).all().get();
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Publishes an event with its number and waits for the broker's word. */
    public void publish(String key, long seq, Object event) {
        send(key, seq, event);
        flush();
    }

    /** Publishes without waiting. */
    public void send(String key, long seq, Object event) {
        var topicAndType = frame(event);
        var record = new ProducerRecord<>(topicAndType.getKey(), bytes(key), bytes(json.write(event)));
        record.headers().add(RecordHeaders.TYPE, bytes(topicAndType.getValue()));
        record.headers().add(RecordHeaders.SEQUENCE, bytes(Long.toString(seq)));
        record.headers()
                .add(
                        RecordHeaders.TIME,
                        bytes(Instant.parse("2026-03-02T09:00:00Z").toString()));
        sent.add(producer.send(record));
    }

    /** Publishes what nobody should. */
    public void publishRubbish(String topic, String key, String type, String value) {
        var record = new ProducerRecord<>(topic, bytes(key), bytes(value));
        record.headers().add(RecordHeaders.TYPE, bytes(type));
        record.headers().add(RecordHeaders.SEQUENCE, bytes("1"));
        record.headers().add(RecordHeaders.TIME, bytes("2026-03-02T09:00:00Z"));
        sent.add(producer.send(record));
        flush();
    }

    /** How many records this service has set aside of a topic. */
    public static long deadLetters(String bootstrapServers, String topic) {
        String deadLetters = topic + ".matching-service.dlt";
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var partitions = admin.describeTopics(List.of(deadLetters))
                    .allTopicNames()
                    .get()
                    .get(deadLetters);
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            Objects.requireNonNull(partitions)
                    .partitions()
                    .forEach(partition ->
                            ends.put(new TopicPartition(deadLetters, partition.partition()), OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the broker's word on all that was sent. */
    public void flush() {
        try {
            for (Future<RecordMetadata> one : List.copyOf(sent)) {
                one.get();
            }
            sent.clear();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a record could not be published", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map.Entry<String, String> frame(Object event) {
        return switch (event) {
            case MissionEvent mission -> Map.entry(MissionEvent.TOPIC, type(MissionEvent.TYPES, mission));
            case MentorEvent mentor -> Map.entry(MentorEvent.TOPIC, type(MentorEvent.TYPES, mentor));
            case MailEvent mail -> Map.entry(MailEvent.TOPIC, type(MailEvent.TYPES, mail));
            default -> throw new IllegalArgumentException(event.getClass().getName());
        };
    }

    private static <E> String type(Map<String, Class<? extends E>> types, E event) {
        return types.entrySet().stream()
                .filter(entry -> entry.getValue().equals(event.getClass()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** How many instances of a group have partitions of a topic. */
    public static long readers(String bootstrapServers, String group, String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                    .flatMap(described -> described.members().stream())
                    .filter(member -> member.assignment().topicPartitions().stream()
                            .anyMatch(partition -> partition.topic().equals(topic)))
                    .count();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What was told of this mission so far, in order; a repeated record counts once. */
    public synchronized List<AssignmentEvent> told(String mission) {
        if (!assigned) {
            List<TopicPartition> partitions = consumer.partitionsFor(AssignmentEvent.TOPIC).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            assigned = true;
        }
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(50))) {
            take(record);
        }
        return List.copyOf(told.getOrDefault(mission, List.of()));
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        long seq = Long.parseLong(header(record, RecordHeaders.SEQUENCE));
        long last = lastSeq.getOrDefault(key, 0L);
        if (seq <= last) {
            return;
        }
        if (seq != last + 1) {
            throw new AssertionError("%s: event %d follows event %d".formatted(key, seq, last));
        }
        lastSeq.put(key, seq);
        var type = Objects.requireNonNull(AssignmentEvent.TYPES.get(header(record, RecordHeaders.TYPE)));
        told.computeIfAbsent(key, any -> new ArrayList<>())
                .add(json.read(new String(record.value(), StandardCharsets.UTF_8), type));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        @Nullable String text = RecordHeaders.text(record.headers(), name);
        return Objects.requireNonNull(text, name);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
        consumer.close();
    }
}
