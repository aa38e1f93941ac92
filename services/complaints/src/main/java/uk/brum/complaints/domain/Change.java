package uk.brum.complaints.domain;

import java.util.List;

/** A new state of a complaint and the events that led to it, in order; saved together by one write. */
public record Change(Complaint state, List<ComplaintEvent> events) {

    public Change {
        events = List.copyOf(events);
    }
}
