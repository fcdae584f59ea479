package org.alliancementors.matching.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.alliancementors.matching.places.RememberedMentors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the memory of all mentors: reads the whole compacted topic from its beginning with a consumer of its own, in no group,
 * and goes on reading. The memory is complete once every partition was read up to where it ended at the start; only then
 * missions are taken. When the broker is away, the memory stays as it is and catches up later.
 */
final class MentorReplica implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MentorReplica.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String topic;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final MentorRecords records;
    private final RememberedMentors memory;
    private final BooleanSupplier openMissions;
    private volatile boolean running;
    private volatile @Nullable Consumer<byte[], byte[]> reading;
    private Thread thread = Thread.ofVirtual().unstarted(() -> {});
    private boolean opened;

    /**
     * A replica.
     *
     * @param topic the compacted topic
     * @param consumers makes a consumer that belongs to no group
     * @param records what a record does to the memory
     * @param memory the memory
     * @param openMissions opens the binding of missions; false when it is not there yet, then it is asked again
     */
    MentorReplica(
            String topic,
            Supplier<Consumer<byte[], byte[]>> consumers,
            MentorRecords records,
            RememberedMentors memory,
            BooleanSupplier openMissions) {
        this.topic = topic;
        this.consumers = consumers;
        this.records = records;
        this.memory = memory;
        this.openMissions = openMissions;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("mentor-replica").daemon().start(this::keepUp);
    }

    private void keepUp() {
        while (running) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                reading = consumer;
                follow(consumer);
            } catch (WakeupException | InterruptException ended) {
                LOG.debug("the replica of the mentors ends");
            } catch (RuntimeException e) {
                LOG.warn(
                        "the mentors cannot be read ({}): tried again",
                        e.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            pause();
            return;
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> missing = new HashMap<>(consumer.endOffsets(partitions));
        while (running) {
            take(consumer, partitions);
            missing.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            if (missing.isEmpty() && !memory.complete()) {
                memory.complete(true);
                LOG.info("replica of the mentors is complete: {} mentors", memory.size());
            }
            if (memory.complete() && !opened) {
                opened = openMissions.getAsBoolean();
            }
        }
    }

    private void take(Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        int unusable = 0;
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            if (!records.remember(record)) {
                unusable++;
            }
        }
        if (unusable > 0) {
            LOG.warn(
                    "{} records of {} partitions of {} are of no use and left out", unusable, partitions.size(), topic);
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        Consumer<byte[], byte[]> now = reading;
        if (now != null) {
            now.wakeup();
        }
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
