package org.alliancementors.benchmarks.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.alliancementors.benchmarks.Pause;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.missions.MissionEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The least that a mission costs: the same writes, records and mails by plain drivers in one process, which goes the same way by the
 * same steps and decides, checks and renders nothing. Requests are written one by one, all else in bulk.
 */
final class Floor implements AutoCloseable {

    static final String MISSIONS = "floor-missions";
    static final String ASSIGNMENTS = "floor-assignments";

    private static final int REQUESTS = 16;
    private static final int POLL = 500;

    private final String bootstrapServers;
    private final FloorStore store;
    private final FloorMails mails;
    private final KafkaProducer<byte[], byte[]> producer;
    private final ConsumerRecord<byte[], byte[]> mission;
    private final ConsumerRecord<byte[], byte[]> assignment;
    private final List<Thread> steps = new ArrayList<>();
    private final AtomicInteger mailed = new AtomicInteger();
    private final AtomicInteger followed = new AtomicInteger();
    private volatile boolean open = true;
    private volatile @Nullable RuntimeException failure;
    private int runs;

    Floor(String bootstrapServers, FloorStore store, FloorMails mails) {
        this.bootstrapServers = bootstrapServers;
        this.store = store;
        this.mails = mails;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.mission = model(MissionEvent.TOPIC);
        this.assignment = model(AssignmentEvent.TOPIC);
        step("matching", List.of(MISSIONS), this::match);
        step("following", List.of(ASSIGNMENTS), this::follow);
        step("notification", List.of(MISSIONS, ASSIGNMENTS), this::notify);
    }

    /** A record that our way has sent: the floor sends its value and headers. */
    private ConsumerRecord<byte[], byte[]> model(String topic) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var topics = new Topics(bootstrapServers)) {
            topics.read(Map.of(), topics.ends(List.of(topic)), records::add);
        }
        return records.getLast();
    }

    private interface Step {
        void on(List<String> missions, List<String> assigned) throws ExecutionException, InterruptedException;
    }

    private void step(String name, List<String> topics, Step step) {
        steps.add(Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                consume(name, topics, step);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                failure = new IllegalStateException(name + " failed", e);
            } catch (RuntimeException e) {
                failure = e;
            }
        }));
    }

    private void consume(String name, List<String> topics, Step step) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "floor-" + name,
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest",
                "max.poll.records",
                POLL);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(topics);
            while (open) {
                var records = consumer.poll(Duration.ofMillis(100));
                if (!records.isEmpty()) {
                    var missions = new ArrayList<String>();
                    var assigned = new ArrayList<String>();
                    records.forEach(record -> (record.topic().equals(MISSIONS) ? missions : assigned)
                            .add(new String(record.key(), StandardCharsets.UTF_8)));
                    step.on(missions, assigned);
                    consumer.commitSync();
                }
            }
        }
    }

    private void match(List<String> missions, List<String> none) throws ExecutionException, InterruptedException {
        store.write("matching-service", missions, 1, 1);
        List<Future<?>> sent = new ArrayList<>();
        missions.forEach(id -> sent.add(send(ASSIGNMENTS, id, assignment)));
        for (Future<?> each : sent) {
            each.get();
        }
    }

    private void follow(List<String> none, List<String> assigned) {
        store.write("alliance-service", assigned, 0, 1);
        followed.addAndGet(assigned.size());
    }

    private void notify(List<String> missions, List<String> assigned) {
        if (!missions.isEmpty()) {
            store.write("notification-service", missions, 1, 0.5);
            mails.send(missions, 1);
        }
        if (!assigned.isEmpty()) {
            store.write("notification-service", assigned, 0, 0.5);
            mails.send(assigned, 2);
        }
        mailed.addAndGet(missions.size() + assigned.size());
    }

    private Future<?> send(String topic, String id, ConsumerRecord<byte[], byte[]> model) {
        var record = new ProducerRecord<>(topic, id.getBytes(StandardCharsets.UTF_8), model.value());
        model.headers().forEach(record.headers()::add);
        return producer.send(record);
    }

    /** Takes so many missions all the way; seconds from the first write to the last. */
    double run(int missions) {
        int mailsBefore = mailed.get();
        int followedBefore = followed.get();
        int run = ++runs;
        long begin = System.nanoTime();
        request(IntStream.range(0, missions)
                .mapToObj(i -> "floor%04d%020d".formatted(run, i))
                .toList());
        while (mailed.get() - mailsBefore < Flights.MAILS * missions || followed.get() - followedBefore < missions) {
            RuntimeException failed = failure;
            if (failed != null) {
                throw failed;
            }
            Pause.aMoment();
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private void request(List<String> missions) {
        var next = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(REQUESTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                running.add(threads.submit(() -> {
                    for (int at = next.getAndIncrement(); at < missions.size(); at = next.getAndIncrement()) {
                        String id = missions.get(at);
                        store.write("alliance-service", List.of(id), 1, 0);
                        // whether all arrived is seen by the mails that come of them
                        var _ = send(MISSIONS, id, mission);
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("requests failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        open = false;
        steps.forEach(Thread::interrupt);
        producer.close();
        mails.close();
        store.close();
    }
}
