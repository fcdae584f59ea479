package org.alliancementors.faults.drive;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads what may be cut short. */
final class Json {

    private Json() {}

    /** The value, or a missing one where this is no JSON. */
    static JsonNode read(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
