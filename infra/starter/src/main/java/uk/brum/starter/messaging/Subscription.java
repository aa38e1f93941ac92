package uk.brum.starter.messaging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What this service wants to hear of one other service. One queue per consumer and producer. */
public final class Subscription {

    private final String producer;
    private final Map<String, Consumer<Event>> handlers = new LinkedHashMap<>();

    private Subscription(String producer) {
        this.producer = producer;
    }

    /** Starts the list for the events of {@code producer}. */
    public static Subscription from(String producer) {
        return new Subscription(producer);
    }

    /**
     * Calls {@code handler} for each such event, at least once. What it throws is retried after 5 seconds, 30 seconds,
     * 2 minutes, 10 minutes and then hourly, over four hours in all; then the event is parked. {@link UnprocessableEvent}
     * parks at once.
     *
     * @param type name and version, for example {@code missed-collection-reported.v1}
     */
    public Subscription on(String type, Consumer<Event> handler) {
        if (handlers.putIfAbsent("brum." + producer + "." + type, handler) != null) {
            throw new IllegalArgumentException("Two handlers for " + type);
        }
        return this;
    }

    String producer() {
        return producer;
    }

    Map<String, Consumer<Event>> handlers() {
        return handlers;
    }

    String queue(String consumer) {
        return consumer + ".from." + producer;
    }
}
