package org.alliancementors.kit.store;

import org.jspecify.annotations.Nullable;

/**
 * A fact and the trace in which it came about.
 *
 * @param fact the fact
 * @param traceparent W3C trace context, or null
 * @param <F> the facts
 */
public record Emission<F>(F fact, @Nullable String traceparent) {}
