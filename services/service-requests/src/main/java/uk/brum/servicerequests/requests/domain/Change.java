package uk.brum.servicerequests.requests.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * A new state of a request, what is new in its history, and the events that it caused; all are saved by one write.
 *
 * @param state the new state; its history ends with {@code entries}
 */
public record Change(ServiceRequest state, List<HistoryEntry> entries, List<RequestEvent> events) {

    public Change {
        entries = List.copyOf(entries);
        events = List.copyOf(events);
    }

    /** This change and one that was made of its state, to be saved as one. */
    public Change and(Change next) {
        return new Change(
                next.state,
                Stream.concat(entries.stream(), next.entries.stream()).toList(),
                Stream.concat(events.stream(), next.events.stream()).toList());
    }
}
