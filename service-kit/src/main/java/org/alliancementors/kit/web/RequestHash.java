package org.alliancementors.kit.web;

import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells whether two requests ask for the same: a hash over the body as JSON with its fields in alphabetical order and
 * without those that are null. So the order of fields, blanks, and fields that a newer build adds change nothing.
 */
public final class RequestHash {

    private RequestHash() {}

    /** SHA-256 of the canonical form, 64 hexadecimal digits. */
    public static String of(JsonMapper mapper, Object body) {
        JsonNode canonical = canonical(mapper.valueToTree(body));
        return HexFormat.of().formatHex(IdempotencyKey.sha256(mapper.writeValueAsBytes(canonical)));
    }

    private static JsonNode canonical(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode sorted = JsonNodeFactory.instance.objectNode();
                object.propertyNames().stream().sorted().forEach(name -> {
                    JsonNode value = object.get(name);
                    if (!value.isNull()) {
                        sorted.set(name, canonical(value));
                    }
                });
                yield sorted;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> copy.add(canonical(element)));
                yield copy;
            }
            default -> node;
        };
    }
}
