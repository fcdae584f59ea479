package org.alliancementors.kit.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.alliancementors.kit.relay.RecordHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;

/**
 * Sets records aside on {@code <topic>.<group>.dlt}, raw and with the reason, and returns only once the broker has
 * acknowledged it: a record that could not be set aside is not lost, its batch comes again.
 */
public final class DeadLetters {

    /** Bytes that a topic of dead letters takes: twice the largest record that Kafka takes unless told otherwise. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private final KafkaOperations<byte[], byte[]> kafka;
    private final Duration patience;

    /** Made once per service by the kit's configuration. */
    public DeadLetters(KafkaOperations<byte[], byte[]> kafka, Duration patience) {
        this.kafka = kafka;
        this.patience = patience;
    }

    /** Name of the topic that takes the dead letters of a group from a topic. */
    public static String topic(String source, String group) {
        return source + "." + group + ".dlt";
    }

    void publish(ConsumerRecord<byte[], byte[]> record, String group, String why) {
        DeadLetterPublishingRecoverer recoverer = new DeadLetterPublishingRecoverer(
                kafka, (any, fault) -> new TopicPartition(topic(record.topic(), group), 0));
        recoverer.setFailIfSendResultIsError(true);
        recoverer.setWaitForSendResultTimeout(patience);
        recoverer.setAppendOriginalHeaders(false);
        recoverer.setStripPreviousExceptionHeaders(true);
        recoverer.excludeHeader(HeadersToAdd.EX_STACKTRACE, HeadersToAdd.EX_CAUSE, HeadersToAdd.EXCEPTION);
        recoverer.accept(record, null, new SetAside(why));
    }

    void publish(Fold.DeadLetter letter, String group) {
        ConsumerRecord<byte[], byte[]> raw = letter.record().raw();
        publish(raw == null ? rebuild(letter.record()) : raw, group, letter.why());
    }

    /** A record that waited in a document, as it was on its topic. */
    private static ConsumerRecord<byte[], byte[]> rebuild(Incoming parked) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(parked.source(), 0, -1L, bytes(parked.id()), bytes(parked.data()));
        Headers headers = record.headers();
        headers.add(RecordHeaders.TYPE, bytes(parked.type()));
        headers.add(RecordHeaders.SEQUENCE, bytes(Long.toString(parked.seq())));
        headers.add(RecordHeaders.TIME, bytes(parked.time().toString()));
        if (parked.traceparent() != null) {
            headers.add(RecordHeaders.TRACEPARENT, bytes(parked.traceparent()));
        }
        return record;
    }

    private static byte[] bytes(@Nullable String text) {
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    /** Why a record was set aside. */
    private static final class SetAside extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SetAside(String why) {
            super(why, null, false, false);
        }
    }
}
