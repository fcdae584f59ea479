package org.alliancementors.kit.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TraceContextsTests {

    private static final String REMOTE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final SdkTracerProvider provider = SdkTracerProvider.builder().build();
    private final TraceContexts traces = traces();

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void continuesTheTraceOfTheRequestInTheHandlerOfTheEvent() {
        assertThat(traces.current()).isNull();
        String within = run(REMOTE);
        assertThat(within)
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .endsWith("-01")
                .isNotEqualTo(REMOTE);
        assertThat(traces.current()).isNull();
    }

    @Test
    void startsATraceWhereThereIsNone() {
        for (String none : new @Nullable String[] {null, "", "rubbish", "00-zz-b7ad6b7169203331-01"}) {
            assertThat(run(none)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
        }
    }

    @Test
    void passesOnWhatTheBodyThrows() {
        assertThatThrownBy(() -> traces.within(REMOTE, "fails", () -> {
                    throw new IllegalStateException("boom");
                }))
                .hasMessage("boom");
        assertThat(traces.current()).isNull();
    }

    @Test
    void worksWithoutATracer() {
        AtomicReference<String> ran = new AtomicReference<>();
        TraceContexts.none().within(REMOTE, "plain", () -> ran.set("yes"));
        assertThat(ran.get()).isEqualTo("yes");
        assertThat(TraceContexts.none().current()).isNull();
    }

    private @Nullable String run(@Nullable String traceparent) {
        AtomicReference<@Nullable String> seen = new AtomicReference<>();
        traces.within(traceparent, "handles", () -> seen.set(traces.current()));
        return seen.get();
    }

    private TraceContexts traces() {
        var tracer = provider.get("test");
        return new TraceContexts(
                new OtelTracer(tracer, new OtelCurrentTraceContext(), event -> {}),
                new OtelPropagator(ContextPropagators.create(W3CTraceContextPropagator.getInstance()), tracer));
    }
}
