package org.alliancementors.faults.world;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancementors.faults.history.Published;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads all topics from their beginning, directly at the broker, in no group, and remembers everything. */
public final class TopicReader implements AutoCloseable {

    /** Marks what the campaign itself wrote. */
    static final String OURS = "faults-campaign";

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration TOPICS_EVERY = Duration.ofSeconds(4);

    private final Map<String, Object> settings;
    private final List<Published> records = new ArrayList<>();
    private final List<ConsumerRecord<byte[], byte[]>> originals = new ArrayList<>();
    private final Set<String> missions = new HashSet<>();
    private final Thread thread;
    private volatile boolean open = true;

    /** Begins to read. */
    public TopicReader(String brokers) {
        settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                5_000);
        thread = Thread.ofPlatform().daemon().name("topic-reader").start(this::read);
    }

    /** Everything so far, each partition in order. */
    public synchronized List<Published> records() {
        return List.copyOf(records);
    }

    /** Whether the search for this mission has told anything. */
    public synchronized boolean hasAssignment(String mission) {
        return missions.contains(mission);
    }

    /** The records themselves, without what the campaign wrote and without dead letters. */
    synchronized List<ConsumerRecord<byte[], byte[]>> originals() {
        return List.copyOf(originals);
    }

    private void read() {
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            long topicsAt = System.nanoTime();
            while (open) {
                try {
                    if (System.nanoTime() >= topicsAt) {
                        assignNew(consumer);
                        topicsAt = System.nanoTime() + TOPICS_EVERY.toNanos();
                    }
                    if (consumer.assignment().isEmpty()) {
                        Thread.sleep(LOOK);
                    } else {
                        consumer.poll(LOOK).forEach(this::remember);
                    }
                } catch (KafkaException e) {
                    // the broker is away just now
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assignNew(KafkaConsumer<byte[], byte[]> consumer) {
        var all = new HashSet<>(consumer.assignment());
        var added = new ArrayList<TopicPartition>();
        consumer.listTopics()
                .forEach((topic, partitions) -> partitions.forEach(partition -> {
                    var one = new TopicPartition(topic, partition.partition());
                    if (!topic.startsWith("__") && all.add(one)) {
                        added.add(one);
                    }
                }));
        if (!added.isEmpty()) {
            consumer.assign(all);
            consumer.seekToBeginning(added);
        }
    }

    private synchronized void remember(ConsumerRecord<byte[], byte[]> record) {
        boolean ours = record.headers().lastHeader(OURS) != null;
        String key = text(record.key());
        records.add(new Published(
                record.topic(),
                record.partition(),
                record.offset(),
                key,
                header(record, "ce_type"),
                number(header(record, "ce_sequence")),
                time(header(record, "ce_time"), record.timestamp()),
                Instant.ofEpochMilli(record.timestamp()),
                ours,
                text(record.value())));
        if (record.topic().equals("assignments") && !ours) {
            missions.add(key);
        }
        if (!ours && !record.topic().endsWith(".dlt")) {
            originals.add(record);
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : text(header.value());
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Instant time(String text, long otherwise) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return Instant.ofEpochMilli(otherwise);
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
