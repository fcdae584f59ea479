package org.alliancementors.kit.telemetry;

import io.micrometer.common.KeyValues;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.http.client.observation.DefaultClientRequestObservationConvention;

/** Keeps called addresses out of spans, for the same reason as {@link PatternOnlyServerConvention}. */
final class PatternOnlyClientConvention extends DefaultClientRequestObservationConvention {

    @Override
    public KeyValues getHighCardinalityKeyValues(ClientRequestObservationContext context) {
        return KeyValues.empty();
    }
}
