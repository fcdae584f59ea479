package org.alliancementors.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alliancementors.events.alliances.AllianceEvent;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.mails.MailEvent;
import org.alliancementors.events.mentors.MentorEvent;
import org.alliancementors.events.missions.MissionEvent;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.store.PendingEvent;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The other services, as far as this one sees them on the broker. */
final class Publishers implements AutoCloseable {

    private final String servers;
    private final KafkaProducer<String, String> producer;
    private final EventJson json = new EventJson();

    Publishers(String servers) {
        this.servers = servers;
        this.producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", servers, "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    void createTopics() {
        var forever = Map.of("retention.ms", "-1", "retention.bytes", "-1");
        var compacted = Map.of("cleanup.policy", "compact");
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            create(admin, MissionEvent.TOPIC, forever);
            create(admin, AssignmentEvent.TOPIC, forever);
            create(admin, AllianceEvent.TOPIC, forever);
            create(admin, MentorEvent.TOPIC, compacted);
        }
    }

    private static void create(Admin admin, String topic, Map<String, String> configuration) {
        try {
            admin.createTopics(List.of(new NewTopic(topic, 12, (short) 1).configs(configuration)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    void tell(long seq, MissionEvent event) {
        send(MissionEvent.TOPIC, event.mission().value(), seq, MissionEvent.TYPES, event);
    }

    void tell(long seq, AssignmentEvent event) {
        send(AssignmentEvent.TOPIC, event.mission().value(), seq, AssignmentEvent.TYPES, event);
    }

    void tell(long seq, AllianceEvent event) {
        send(AllianceEvent.TOPIC, event.alliance().value(), seq, AllianceEvent.TYPES, event);
    }

    void tell(long seq, MentorEvent event) {
        send(MentorEvent.TOPIC, event.mentor().value(), seq, MentorEvent.TYPES, event);
    }

    /** What a compacted topic ends a key with. */
    void forget(long seq, MentorId mentor) {
        send(new ProducerRecord<>(MentorEvent.TOPIC, mentor.value(), null), seq, PendingEvent.TOMBSTONE_TYPE);
    }

    private void send(String topic, String key, long seq, Map<String, ? extends Class<?>> types, Object event) {
        String type = types.entrySet().stream()
                .filter(t -> t.getValue().equals(event.getClass()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        send(new ProducerRecord<>(topic, key, json.write(event)), seq, type);
    }

    private void send(ProducerRecord<String, String> record, long seq, String type) {
        String key = record.key();
        Map.of(
                        "ce_id",
                        key + ":" + seq,
                        "ce_type",
                        type,
                        "ce_source",
                        record.topic(),
                        "ce_time",
                        Instant.now().toString(),
                        "ce_subject",
                        key,
                        "ce_sequence",
                        Long.toString(seq))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(record).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many records of the topics that this service reads a consumer group has not yet taken. */
    long left(String group) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            var topics = List.of(MissionEvent.TOPIC, AssignmentEvent.TOPIC, AllianceEvent.TOPIC, MentorEvent.TOPIC);
            var ends = new HashMap<TopicPartition, OffsetSpec>();
            for (var topic : admin.describeTopics(topics).allTopicNames().get().values()) {
                topic.partitions()
                        .forEach(p -> ends.put(new TopicPartition(topic.name(), p.partition()), OffsetSpec.latest()));
            }
            var taken = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return admin.listOffsets(ends).all().get().entrySet().stream()
                    .mapToLong(end -> {
                        var offset = taken.get(end.getKey());
                        return end.getValue().offset() - (offset == null ? 0 : offset.offset());
                    })
                    .sum();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What this service has told about a mission. */
    List<MailEvent> told(String mission) {
        var found = new ArrayList<MailEvent>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(MailEvent.TOPIC).stream()
                    .map(info -> new TopicPartition(MailEvent.TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (mission.equals(record.key())) {
                        var type = MailEvent.TYPES.get(new String(
                                record.headers().lastHeader("ce_type").value(), UTF_8));
                        found.add(json.read(record.value(), java.util.Objects.requireNonNull(type)));
                    }
                }
            }
        }
        return found;
    }

    @Override
    public void close() {
        producer.close();
    }
}
