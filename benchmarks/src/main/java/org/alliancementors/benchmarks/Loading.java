package org.alliancementors.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.mentors.MentorEvent;
import org.alliancementors.events.mentors.MentorProfilePublished;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.relay.RecordHeaders;
import org.alliancementors.matching.fit.Profile;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** How long the service needs from its start until it has read all mentors, beside a consumer that only fetches the bytes. */
final class Loading {

    private final Scale scale;
    private final Map<String, String> environment;
    private final String bootstrapServers;
    private final Path directory;

    Loading(Scale scale, Map<String, String> environment, String bootstrapServers, Path directory) {
        this.scale = scale;
        this.environment = environment;
        this.bootstrapServers = bootstrapServers;
        this.directory = directory;
    }

    /**
     * Seconds.
     *
     * @param seconds from the start of the process until the memory is complete
     * @param floor only fetching
     * @param empty a start with an empty topic
     */
    record Result(int mentors, Spread seconds, Spread floor, double empty) {}

    Result measure() {
        double empty = start(0);
        publish();
        int runs = Math.min(3, scale.runs());
        Spread floor = Spread.of(runs, this::fetch);
        Spread seconds = Spread.of(runs, () -> start(scale.mentors()));
        return new Result(scale.mentors(), seconds, floor, empty);
    }

    private double start(int expected) {
        String[] printed = ServiceProcess.start(
                        StartingProcess.class, "1536m", environment, directory.resolve("start.log"))
                .await(StartingProcess.MARK)
                .getFirst()
                .split(" ");
        if (Integer.parseInt(printed[1]) != expected) {
            throw new IllegalStateException("%s mentors were read, %d published".formatted(printed[1], expected));
        }
        return Long.parseLong(printed[0]) / 1_000.0;
    }

    private void publish() {
        var generated = new Generated(Scale.SEED);
        var json = new EventJson();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 20, "batch.size", 1 << 18);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < scale.mentors(); i++) {
                Profile profile = generated.mentor();
                var published = new ProducerRecord<>(
                        MentorEvent.TOPIC, bytes(profile.mentor().value()), bytes(json.write(event(profile))));
                published.headers().add(RecordHeaders.TYPE, bytes(MentorProfilePublished.TYPE));
                published.headers().add(RecordHeaders.SEQUENCE, bytes("1"));
                // whether all arrived is seen when they are read
                var _ = producer.send(published);
            }
        }
    }

    private double fetch() {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "max.poll.records", 5_000);
        long start = System.nanoTime();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(MentorEvent.TOPIC).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long missing = scale.mentors();
            while (missing > 0) {
                missing -= consumer.poll(Duration.ofMillis(200)).count();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static MentorProfilePublished event(Profile profile) {
        return new MentorProfilePublished(
                profile.mentor(),
                List.copyOf(profile.mainSpecialties()),
                List.copyOf(profile.sideSpecialties()),
                List.copyOf(profile.formats()),
                new PostalCode("37176"),
                profile.state(),
                profile.place().latitude(),
                profile.place().longitude(),
                profile.radiusKm(),
                profile.capacity(),
                profile.absences(),
                List.copyOf(profile.ownAlliances()),
                Language.DE,
                null,
                null,
                Instant.parse("2026-03-02T09:00:00Z"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
