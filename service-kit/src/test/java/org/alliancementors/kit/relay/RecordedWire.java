package org.alliancementors.kit.relay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A broker that answers as a test says and remembers what it was sent. */
final class RecordedWire implements Wire {

    private final List<ProducerRecord<byte[], byte[]>> records = new CopyOnWriteArrayList<>();
    private volatile Function<String, CompletableFuture<?>> answers = id -> CompletableFuture.completedFuture(null);

    @Override
    public CompletableFuture<?> send(ProducerRecord<byte[], byte[]> record) {
        records.add(record);
        return answers.apply(id(record));
    }

    /** Answers from now on by {@code <aggregate>:<seq>}. */
    void answer(Function<String, CompletableFuture<?>> byId) {
        answers = byId;
    }

    void acknowledgeAll() {
        answers = id -> CompletableFuture.completedFuture(null);
    }

    List<ProducerRecord<byte[], byte[]>> records() {
        return records;
    }

    /** {@code <aggregate>:<seq>} of what was sent. */
    List<String> sent() {
        return records.stream().map(RecordedWire::id).toList();
    }

    /** What was sent of one aggregate. */
    List<String> sent(String aggregate) {
        return sent().stream().filter(id -> id.startsWith(aggregate + ":")).toList();
    }

    private static String id(ProducerRecord<byte[], byte[]> record) {
        return new String(record.headers().lastHeader(RecordHeaders.ID).value(), StandardCharsets.UTF_8);
    }
}
