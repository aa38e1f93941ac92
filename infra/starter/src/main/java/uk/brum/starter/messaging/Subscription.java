package uk.brum.starter.messaging;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What this service wants to hear of one other service. One queue per consumer and producer. */
public final class Subscription {

    private final String producer;
    private final Map<String, Consumer<Event>> handlers = new LinkedHashMap<>();
    private final Map<String, Consumer<List<Event>>> together = new HashMap<>();

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

    /**
     * As {@link #on}, but with all events of these types that have come together, in the order in which they came: for
     * effects that cost as much for a hundred as for one. When it throws, each of them is handled alone, so that one that
     * fails holds up no other; what it did of them before must bear being done again, as with any repetition.
     */
    public Subscription onAll(Consumer<List<Event>> handler, String... types) {
        for (String type : types) {
            on(type, event -> handler.accept(List.of(event)));
            together.put("brum." + producer + "." + type, handler);
        }
        return this;
    }

    String producer() {
        return producer;
    }

    Map<String, Consumer<Event>> handlers() {
        return handlers;
    }

    /** Takes all events of a type that have come together; null when each is handled alone. */
    @Nullable
    Consumer<List<Event>> together(String type) {
        return together.get(type);
    }

    /** Whether there is anything that is handled together. */
    boolean gathers() {
        return !together.isEmpty();
    }

    String queue(String consumer) {
        return consumer + ".from." + producer;
    }
}
