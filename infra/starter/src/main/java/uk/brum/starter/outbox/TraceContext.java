package uk.brum.starter.outbox;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

/** The W3C {@code traceparent} of what is going on now, so that an event can be traced back to its request. */
public final class TraceContext {

    private final @Nullable Tracer tracer;

    public TraceContext(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    /** Null when nothing is traced. */
    @Nullable
    String current() {
        Span span = tracer == null ? null : tracer.currentSpan();
        if (span == null || span.context().traceId().isEmpty()) {
            return null;
        }
        String sampled = Boolean.TRUE.equals(span.context().sampled()) ? "01" : "00";
        return "00-" + span.context().traceId() + "-" + span.context().spanId() + "-" + sampled;
    }
}
