package org.alliancementors.faults.history;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record on a topic, as a reader outside of all services found it.
 *
 * @param topic where
 * @param partition of the topic
 * @param offset in the partition
 * @param key the aggregate's id
 * @param type of the event, empty where the record has none
 * @param sequence number among the events of its aggregate, 0 where the record has none
 * @param written when the event was written, by its own word
 * @param appended when the record was sent
 * @param ours whether the campaign itself put it there
 * @param text the value
 */
public record Published(
        String topic,
        int partition,
        long offset,
        String key,
        String type,
        long sequence,
        Instant written,
        Instant appended,
        boolean ours,
        String text) {

    /** One field of the value, empty where there is none. */
    public String field(String name) {
        JsonNode value = JsonMapper.shared().readTree(text);
        return value.path(name).asString("");
    }
}
