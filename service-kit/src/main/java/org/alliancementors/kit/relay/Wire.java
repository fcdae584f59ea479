package org.alliancementors.kit.relay;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends a record; the future is done once the broker has acknowledged it. */
@FunctionalInterface
interface Wire {

    CompletableFuture<?> send(ProducerRecord<byte[], byte[]> record);
}
