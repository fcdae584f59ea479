package org.alliancementors.kit.store;

import java.util.Map;
import java.util.Optional;

/**
 * Where the facts of a store go.
 *
 * @param topic the topic
 * @param types every type name on the wire and the record that has it
 * @param translation from fact to event
 * @param <F> the facts
 */
public record Publication<F>(String topic, Map<String, ? extends Class<?>> types, EventTranslation<F> translation) {

    String typeOf(Object event) {
        return typeName(event)
                .orElseThrow(() -> new IllegalStateException("%s has no type name among %s of topic %s: add it there"
                        .formatted(event.getClass().getName(), types.keySet(), topic)));
    }

    private Optional<String> typeName(Object event) {
        return types.entrySet().stream()
                .filter(type -> type.getValue().equals(event.getClass()))
                .<String>map(Map.Entry::getKey)
                .findFirst();
    }
}
