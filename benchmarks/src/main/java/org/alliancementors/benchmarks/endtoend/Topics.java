package org.alliancementors.benchmarks.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.alliancementors.benchmarks.Pause;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What is on the broker. */
final class Topics implements AutoCloseable {

    static final int PARTITIONS = 12;

    private final String bootstrapServers;
    private final Admin admin;

    Topics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    void create(List<String> names) {
        done(() -> admin.createTopics(names.stream()
                        .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                        .toList())
                .all()
                .get());
    }

    /** Waits until each of these groups has given all partitions to somebody. */
    void awaitConsumers(List<String> groups, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!groups.stream().allMatch(this::isComplete)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "of the groups %s some have no consumers after %s".formatted(groups, patience));
            }
            Pause.aMoment();
        }
    }

    private boolean isComplete(String group) {
        try {
            Collection<ConsumerGroupDescription> described =
                    admin.describeConsumerGroups(List.of(group)).all().get().values();
            int held = described.stream()
                    .flatMap(each -> each.members().stream())
                    .mapToInt(member -> member.assignment().topicPartitions().size())
                    .sum();
            return held > 0 && held % PARTITIONS == 0;
        } catch (ExecutionException e) {
            // not there yet
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The ends of these topics' partitions now. */
    Map<TopicPartition, Long> ends(Collection<String> topics) {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        partitions(topics).forEach(partition -> asked.put(partition, OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        done(() -> admin.listOffsets(asked).all().get().forEach((partition, end) -> ends.put(partition, end.offset())));
        return ends;
    }

    /** Reads what lies between two looks at the ends. */
    void read(
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> to,
            Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        var open = new HashMap<>(to);
        open.entrySet().removeIf(end -> end.getValue() <= from.getOrDefault(end.getKey(), 0L));
        try (var consumer = consumer()) {
            consumer.assign(new ArrayList<>(open.keySet()));
            open.keySet().forEach(partition -> consumer.seek(partition, from.getOrDefault(partition, 0L)));
            while (!open.isEmpty()) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.offset() < to.getOrDefault(partition(record), 0L)) {
                        reader.accept(record);
                    }
                }
                open.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            }
        }
    }

    /** Keys of all records of a topic that have this type. */
    Set<String> keys(String topic, String type) {
        var keys = new HashSet<String>();
        read(Map.of(), ends(List.of(topic)), record -> {
            var header = record.headers().lastHeader("ce_type");
            if (header != null && type.equals(new String(header.value(), StandardCharsets.UTF_8))) {
                keys.add(new String(record.key(), StandardCharsets.UTF_8));
            }
        });
        return keys;
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private static List<TopicPartition> partitions(Collection<String> topics) {
        var partitions = new ArrayList<TopicPartition>();
        for (String topic : topics) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                partitions.add(new TopicPartition(topic, partition));
            }
        }
        return partitions;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private interface Asking {
        void now() throws ExecutionException, InterruptedException;
    }

    private static void done(Asking asking) {
        try {
            asking.now();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
