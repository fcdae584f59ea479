package org.alliancementors.kit.intake;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.KafkaHeaders;

/** Dead letters whose broker takes them, or refuses them, as a test says. */
final class RecordedLetters {

    private final List<ProducerRecord<?, ?>> records = new CopyOnWriteArrayList<>();
    private volatile @Nullable RuntimeException refusal;

    DeadLetters letters() {
        return new DeadLetters(kafka(), Duration.ofSeconds(1));
    }

    @SuppressWarnings("unchecked")
    private KafkaOperations<byte[], byte[]> kafka() {
        return (KafkaOperations<byte[], byte[]>) Proxy.newProxyInstance(
                RecordedLetters.class.getClassLoader(),
                new Class<?>[] {KafkaOperations.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "send" -> send((ProducerRecord<?, ?>) arguments[0]);
                    case "isTransactional", "inTransaction", "isAllowNonTransactional" -> false;
                    default -> null;
                });
    }

    private CompletableFuture<?> send(ProducerRecord<?, ?> record) {
        RuntimeException refused = refusal;
        if (refused != null) {
            return CompletableFuture.failedFuture(refused);
        }
        records.add(record);
        return CompletableFuture.completedFuture(null);
    }

    /** From now on the broker refuses; with null it takes them again. */
    void refuse(@Nullable RuntimeException fault) {
        refusal = fault;
    }

    List<ProducerRecord<?, ?>> records() {
        return records;
    }

    /** {@code key: reason} of each. */
    List<String> reasons() {
        return records.stream()
                .map(record -> text((byte[]) record.key()) + ": " + header(record, KafkaHeaders.DLT_EXCEPTION_MESSAGE))
                .toList();
    }

    static String header(ProducerRecord<?, ?> record, String name) {
        return text(record.headers().lastHeader(name).value());
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
