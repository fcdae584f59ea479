package org.alliancementors.kit.web;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that would be exported of a span, as text. */
class EndedSpans implements SpanProcessor {

    private final List<String> ended = new CopyOnWriteArrayList<>();

    List<String> ended() {
        return List.copyOf(ended);
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // only what has ended is complete
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        var data = span.toSpanData();
        ended.add("%s %s %s %s".formatted(data.getName(), data.getTraceId(), data.getAttributes(), data.getEvents()));
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
