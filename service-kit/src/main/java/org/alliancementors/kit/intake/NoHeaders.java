package org.alliancementors.kit.intake;

import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.messaging.MessageHeaders;

/**
 * Maps no header in either direction. Headers such as {@code spring.cloud.stream.sendto.destination} are obeyed by the
 * framework when they are mapped; the intake reads the few that it knows from the raw record instead.
 */
final class NoHeaders implements KafkaHeaderMapper {

    @Override
    public void fromHeaders(MessageHeaders headers, Headers target) {
        // nothing leaves through the binder
    }

    @Override
    public void toHeaders(Headers source, Map<String, Object> target) {
        // nothing of a record steers this application
    }
}
