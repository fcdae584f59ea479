package org.alliancementors.kit.tally;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Looks at a broker, and writes to it, with plain clients. */
public final class KafkaProbe implements AutoCloseable {

    private final String servers;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;

    public KafkaProbe(String servers) {
        this.servers = servers;
        this.admin = Admin.create(Map.of("bootstrap.servers", servers));
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Sends records and waits until the broker has them. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final List<RecordMetadata> send(ProducerRecord<byte[], byte[]>... records) {
        List<Future<RecordMetadata>> underWay = new ArrayList<>();
        for (ProducerRecord<byte[], byte[]> record : records) {
            underWay.add(producer.send(record));
        }
        List<RecordMetadata> sent = new ArrayList<>();
        underWay.forEach(answer -> sent.add(get(answer)));
        return sent;
    }

    /** All records of a topic that are there now. */
    public List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "group.id", "probe-" + UUID.randomUUID()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    /** The first offset that a group has not dealt with. */
    public long committed(String group, String topic, int partition) {
        OffsetAndMetadata committed = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .get(new TopicPartition(topic, partition));
        return committed == null ? 0 : committed.offset();
    }

    /** Members of a group that read a topic. */
    public List<String> members(String group, String topic) {
        if (get(admin.listGroups().all()).stream()
                .noneMatch(there -> there.groupId().equals(group))) {
            return List.of();
        }
        Collection<MemberDescription> members = get(admin.describeConsumerGroups(List.of(group))
                        .all())
                .values()
                .iterator()
                .next()
                .members();
        return members.stream()
                .filter(member -> member.assignment().topicPartitions().stream()
                        .anyMatch(partition -> partition.topic().equals(topic)))
                .map(MemberDescription::consumerId)
                .sorted()
                .toList();
    }

    public void createTopic(String name, int partitions, Map<String, String> config) {
        get(admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1).configs(config)))
                .all());
    }

    public void deleteTopic(String name) {
        get(admin.deleteTopics(List.of(name)).all());
    }

    public boolean hasTopic(String name) {
        return get(admin.listTopics().names()).contains(name);
    }

    public int partitions(String topic) {
        return get(admin.describeTopics(List.of(topic)).allTopicNames())
                .getOrDefault(topic, new TopicDescription(topic, false, List.of()))
                .partitions()
                .size();
    }

    /** Changes a setting of a topic. */
    public void set(String topic, String key, String value) {
        get(admin.incrementalAlterConfigs(Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, topic),
                        List.of(new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET))))
                .all());
    }

    private static <T> T get(Future<T> answer) {
        try {
            return answer.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T get(KafkaFuture<T> answer) {
        return get(answer.toCompletionStage().toCompletableFuture());
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
        admin.close(Duration.ofSeconds(1));
    }
}
