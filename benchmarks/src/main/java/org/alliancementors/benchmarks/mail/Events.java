package org.alliancementors.benchmarks.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.alliancementors.benchmarks.Pause;
import org.alliancementors.events.alliances.AllianceEvent;
import org.alliancementors.events.assignments.AssignmentAccepted;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.assignments.MentorAssigned;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.mentors.MentorEvent;
import org.alliancementors.events.missions.MissionEvent;
import org.alliancementors.events.missions.MissionRequested;
import org.alliancementors.events.missions.ReportAsked;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.relay.RecordHeaders;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The other services, as far as the notification service sees them on the broker, and how far it has read. */
final class Events implements AutoCloseable {

    static final String GROUP = "notification-service";

    private static final int PARTITIONS = 12;
    private static final int MENTORS = 200;
    /** Of every offer, later than any benchmark ends. */
    static final Instant DEADLINE = Instant.parse("2099-03-05T12:00:00Z");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final EventJson json = new EventJson();

    Events(String bootstrapServers) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 20, "batch.size", 1 << 17),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    void createTopics() {
        Map<String, String> forever = Map.of("retention.ms", "-1", "retention.bytes", "-1");
        done(() -> admin.createTopics(List.of(
                        topic(MissionEvent.TOPIC).configs(forever),
                        topic(AssignmentEvent.TOPIC).configs(forever),
                        topic(AllianceEvent.TOPIC).configs(forever),
                        topic(MentorEvent.TOPIC).configs(Map.of("cleanup.policy", "compact"))))
                .all()
                .get(30, TimeUnit.SECONDS));
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, PARTITIONS, (short) 1);
    }

    /** The alliance is written to: its request has arrived. */
    void requested(String mission) {
        send(
                MissionEvent.TOPIC,
                mission,
                1,
                MissionRequested.TYPE,
                new MissionRequested(
                        new MissionId(mission),
                        new MissionReference("LBF-7K3M-9QXT"),
                        null,
                        MissionKind.FOUNDING,
                        List.of(Specialty.GRUENDUNG),
                        Format.ON_SITE,
                        new Period(LocalDate.of(2099, 12, 1), LocalDate.of(2099, 12, 12)),
                        new PostalCode("37176"),
                        FederalState.NI,
                        51.6339,
                        9.9494,
                        null,
                        null,
                        Language.DE,
                        Instant.now()));
    }

    /** The mentor is written to: would they take it on? */
    void assigned(String mission) {
        send(
                AssignmentEvent.TOPIC,
                mission,
                1,
                MentorAssigned.TYPE,
                new MentorAssigned(
                        new MissionId(mission),
                        1,
                        mentor(mission),
                        false,
                        null,
                        1,
                        100,
                        104,
                        Instant.now(),
                        DEADLINE,
                        DEADLINE));
    }

    /** Both are written to: they have found each other. */
    void accepted(String mission) {
        send(
                AssignmentEvent.TOPIC,
                mission,
                2,
                AssignmentAccepted.TYPE,
                new AssignmentAccepted(new MissionId(mission), 1, mentor(mission), Instant.now()));
    }

    /** The mentor is written to: how was it? */
    void reportAsked(String mission) {
        send(
                MissionEvent.TOPIC,
                mission,
                2,
                ReportAsked.TYPE,
                new ReportAsked(new MissionId(mission), mentor(mission), 1, Instant.now()));
    }

    private static MentorId mentor(String mission) {
        return new MentorId("mentor-" + Math.floorMod(mission.hashCode(), MENTORS));
    }

    private void send(String topic, String key, long seq, String type, Object event) {
        var record = new ProducerRecord<>(topic, bytes(key), bytes(json.write(event)));
        record.headers()
                .add(RecordHeaders.SPEC_VERSION, bytes("1.0"))
                .add(RecordHeaders.ID, bytes(key + ":" + seq))
                .add(RecordHeaders.TYPE, bytes(type))
                .add(RecordHeaders.SOURCE, bytes(topic))
                .add(RecordHeaders.TIME, bytes(Instant.now().toString()))
                .add(RecordHeaders.SUBJECT, bytes(key))
                .add(RecordHeaders.SEQUENCE, bytes(Long.toString(seq)));
        // whether all arrived is seen by the mails that come of them
        var _ = producer.send(record);
    }

    /** Waits until the service has read and stored everything that was published: then every mail is due. */
    void awaitRead() {
        producer.flush();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (long behind = behind(); behind > 0; behind = behind()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "%s is still %d records behind after %s".formatted(GROUP, behind, PATIENCE));
            }
            Pause.aMoment();
        }
    }

    private long behind() {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        for (String topic : List.of(MissionEvent.TOPIC, AssignmentEvent.TOPIC)) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                asked.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
        }
        var ends = done(() -> admin.listOffsets(asked).all().get(30, TimeUnit.SECONDS));
        var read = done(() -> admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get(30, TimeUnit.SECONDS));
        return ends.entrySet().stream()
                .mapToLong(end -> {
                    var reached = read.get(end.getKey());
                    return end.getValue().offset() - (reached == null ? 0 : reached.offset());
                })
                .sum();
    }

    private interface Asking<T> {
        T get() throws Exception;
    }

    private static <T> T done(Asking<T> asking) {
        try {
            return asking.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
