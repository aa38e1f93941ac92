package uk.brum.portal.staff.queues;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of requests that were taken, put back or given out.
 *
 * @param undo names what can be taken back; null when nothing can
 */
public record Outcome(
        String kind, List<One> items, @Nullable String undo) implements Serializable {

    /** One request; {@code why} is null when it went well. */
    public record One(String reference, @Nullable String why) implements Serializable {}

    public List<One> done() {
        return items.stream().filter(one -> one.why() == null).toList();
    }

    public List<One> refused() {
        return items.stream().filter(one -> one.why() != null).toList();
    }
}
