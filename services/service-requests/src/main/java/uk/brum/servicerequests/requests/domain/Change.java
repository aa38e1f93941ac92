package uk.brum.servicerequests.requests.domain;

import java.util.List;

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
}
