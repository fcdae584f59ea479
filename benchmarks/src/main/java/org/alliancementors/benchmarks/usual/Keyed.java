package org.alliancementors.benchmarks.usual;

import java.nio.charset.StandardCharsets;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** Messages with a key, so that those of one mission keep their order. */
final class Keyed {

    private Keyed() {}

    static <T> Message<T> message(String key, T payload) {
        return MessageBuilder.withPayload(payload)
                .setHeader(KafkaHeaders.KEY, key.getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
