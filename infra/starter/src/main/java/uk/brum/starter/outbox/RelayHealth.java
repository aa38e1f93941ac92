package uk.brum.starter.outbox;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Whether messages flow. A service without its broker is degraded: it takes everything in and tells it later. */
public final class RelayHealth {

    private volatile boolean reachable = true;
    private volatile String unheard = "";
    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicLong oldestSeconds = new AtomicLong();

    /** False while the broker cannot be reached or does not confirm. */
    public boolean brokerReachable() {
        return reachable;
    }

    /** The type of an event for which no queue exists although one must, or empty. */
    public String unheardEvent() {
        return unheard;
    }

    /** Aggregates with events that are not published yet, as of the last look. */
    public int pendingAggregates() {
        return pending.get();
    }

    /** How long the oldest unpublished event has waited, in seconds, as of the last look. */
    public long oldestPendingSeconds() {
        return oldestSeconds.get();
    }

    void flowing() {
        reachable = true;
        unheard = "";
    }

    void reachable(boolean now) {
        reachable = now;
    }

    void nobodyHears(String type) {
        unheard = type;
    }

    void backlog(Backlog now) {
        pending.set(now.aggregates());
        oldestSeconds.set(now.oldestSeconds());
    }
}
