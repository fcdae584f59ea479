package org.alliancementors.kit.telemetry;

import io.micrometer.common.KeyValues;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * Keeps the address itself out of spans: links and tracking addresses carry a secret in their path. What remains is
 * the pattern of the route, in the name of the span and in {@code uri}.
 */
final class PatternOnlyServerConvention extends DefaultServerRequestObservationConvention {

    @Override
    public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
        return KeyValues.empty();
    }
}
