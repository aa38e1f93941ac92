package uk.brum.servicerequests.messaging;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.brum.servicerequests.expectations.application.MeasureResolution;
import uk.brum.servicerequests.following.application.TellFollowers;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.routing.application.RouteRequest;
import uk.brum.starter.messaging.Event;

/**
 * What follows from what happened to requests, for all that happened at nearly the same time at once. Each effect looks at
 * the requests as they are now: an event that comes again, or after a later one, changes nothing.
 */
final class HearRequests {

    private static final Set<String> NEW = Set.of("brum.service-requests.request-submitted.v1");
    private static final Set<String> CLOSED_OR_OPENED =
            Set.of("brum.service-requests.request-resolved.v1", "brum.service-requests.request-reopened.v1");

    private final TellFollowers tell;
    private final RouteRequest routing;
    private final MeasureResolution measure;

    HearRequests(TellFollowers tell, RouteRequest routing, MeasureResolution measure) {
        this.tell = tell;
        this.routing = routing;
        this.measure = measure;
    }

    void happened(List<Event> events) {
        Collection<Reference> fresh = of(events, NEW);
        Collection<Reference> closedOrOpened = of(events, CLOSED_OR_OPENED);
        tell.about(events.stream().map(Event::subject).distinct().toList());
        if (!fresh.isEmpty()) {
            routing.route(fresh);
        }
        if (!closedOrOpened.isEmpty()) {
            measure.measure(closedOrOpened);
        }
    }

    private static Collection<Reference> of(List<Event> events, Set<String> types) {
        Set<Reference> references = new LinkedHashSet<>();
        events.stream()
                .filter(event -> types.contains(event.type()))
                .forEach(event -> references.add(ConsumedEvents.reference(event)));
        return references;
    }
}
