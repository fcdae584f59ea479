package org.alliancementors.kit.telemetry;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Carries a trace over a gap that no library bridges: from the request that changed a document, through the outbox and
 * the broker, to the handler of the event. The carrier is a W3C {@code traceparent}, 55 characters of text.
 *
 * <p>Exceptions are recorded with their class only: a message could hold personal data.
 */
public final class TraceContexts {

    private static final String HEADER = "traceparent";
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final Tracer tracer;
    private final Propagator propagator;

    /** Uses the application's tracer. */
    public TraceContexts(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** For tests and programs without a tracer: there is never a current trace, bodies just run. */
    public static TraceContexts none() {
        return new TraceContexts(Tracer.NOOP, Propagator.NOOP);
    }

    /** The {@code traceparent} of the current span, or null outside any span. */
    public @Nullable String current() {
        Span span = tracer.currentSpan();
        if (span == null) {
            return null;
        }
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(span.context(), carrier, (map, key, value) -> {
            if (map != null) {
                map.put(key, value);
            }
        });
        String traceparent = carrier.get(HEADER);
        return traceparent != null && FORM.matcher(traceparent).matches() ? traceparent : null;
    }

    /**
     * Runs the body in a span that continues the given one. An absent or ill-formed {@code traceparent} starts a new
     * trace (or continues the thread's own); what the body throws is passed on.
     */
    public void within(@Nullable String traceparent, String spanName, Runnable body) {
        Span span =
                continued(traceparent).name(spanName).kind(Span.Kind.CONSUMER).start();
        try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
            body.run();
        } catch (RuntimeException | Error e) {
            span.tag("error", e.getClass().getName());
            throw e;
        } finally {
            span.end();
        }
    }

    private Span.Builder continued(@Nullable String traceparent) {
        if (traceparent == null || !FORM.matcher(traceparent).matches()) {
            return tracer.spanBuilder();
        }
        return propagator.extract(
                Map.of(HEADER, traceparent), (map, key) -> map == null ? null : map.get(key.toLowerCase(Locale.ROOT)));
    }
}
