package org.alliancementors.faults.world;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts onto the topics what should not come: earlier records once more and in the wrong order, and what nobody can read. */
final class Strays implements AutoCloseable {

    private static final int COPIES = 60;
    private static final List<String> TOPICS = List.of("missions", "assignments", "mails");

    private final TopicReader reader;
    private final Random random;
    private final KafkaProducer<byte[], byte[]> producer;
    private final DeadLetterTopics deadLetters;

    Strays(String brokers, TopicReader reader, long seed) {
        this.reader = reader;
        this.random = new Random(seed);
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers, ProducerConfig.ACKS_CONFIG, "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.deadLetters = new DeadLetterTopics(brokers, producer);
    }

    /** Records from any time before, late, doubled and shuffled. */
    void copies() {
        var all = new ArrayList<>(reader.originals());
        Collections.shuffle(all, random);
        all.stream().limit(COPIES).forEach(record -> {
            var _ = send(copy(record));
        });
        producer.flush();
    }

    /** Bytes that are no event, and where they lie. Their key is nobody's, so that nobody's events wait behind them. */
    List<RecordMetadata> rubbish() {
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (String topic : TOPICS) {
            String id = UUID.randomUUID().toString();
            sent.add(send(new ProducerRecord<>(topic, bytes(id), bytes("rubbish-" + id))));
        }
        producer.flush();
        return sent.stream().map(Future::resultNow).toList();
    }

    /** The topics of dead letters, of the same broker. */
    DeadLetterTopics deadLetters() {
        return deadLetters;
    }

    private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> of) {
        return new ProducerRecord<>(of.topic(), of.partition(), of.key(), of.value(), of.headers());
    }

    private Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
        var marked = new ProducerRecord<>(
                record.topic(), record.partition(), record.key(), record.value(), record.headers());
        marked.headers().add(TopicReader.OURS, new byte[] {1});
        return producer.send(marked);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
