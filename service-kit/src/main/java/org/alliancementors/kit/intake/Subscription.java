package org.alliancementors.kit.intake;

import java.util.Map;

/**
 * A topic as a service reads it.
 *
 * @param binding name of the function that consumes, without {@code -in-0}
 * @param topic the topic
 * @param types every type name that this build knows and its record
 * @param order which records are applied
 * @param <E> the topic's events
 */
public record Subscription<E>(
        String binding, String topic, Map<String, ? extends Class<? extends E>> types, Order order) {

    /** Refuses names that cannot be the name of a field. */
    public Subscription {
        if (topic.isEmpty() || topic.contains(".") || topic.startsWith("$")) {
            throw new IllegalArgumentException(
                    "Topic '%s' cannot be a field of a document: use a name without dots".formatted(topic));
        }
    }

    /** Every record counts, in order. */
    public static <E> Subscription<E> strict(
            String binding, String topic, Map<String, ? extends Class<? extends E>> types) {
        return new Subscription<>(binding, topic, types, Order.STRICT);
    }

    /** Only the newest record of each key counts. */
    public static <E> Subscription<E> latest(
            String binding, String topic, Map<String, ? extends Class<? extends E>> types) {
        return new Subscription<>(binding, topic, types, Order.LATEST);
    }
}
