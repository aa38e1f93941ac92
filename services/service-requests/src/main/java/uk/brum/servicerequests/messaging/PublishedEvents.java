package uk.brum.servicerequests.messaging;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.RequestEvent;
import uk.brum.servicerequests.requests.domain.RequestEvent.About;
import uk.brum.servicerequests.requests.domain.RequestEvent.IncidentAnswered;
import uk.brum.servicerequests.requests.domain.RequestEvent.RequestAcknowledged;
import uk.brum.servicerequests.requests.domain.RequestEvent.RequestAssigned;
import uk.brum.servicerequests.requests.domain.RequestEvent.RequestReopened;
import uk.brum.servicerequests.requests.domain.RequestEvent.RequestResolved;
import uk.brum.servicerequests.requests.domain.RequestEvent.RequestSubmitted;
import uk.brum.servicerequests.requests.domain.RequestEvent.RequestUpdated;
import uk.brum.starter.outbox.OutgoingEvent;

/** Everything this service says to others: type and payload as in contracts/events/service-requests. */
public final class PublishedEvents {

    private PublishedEvents() {}

    /** What happened to a request, in the words of the contract. This service hears it as well, to tell the people. */
    public static List<OutgoingEvent> of(List<RequestEvent> events) {
        return events.stream().map(PublishedEvents::of).toList();
    }

    private static OutgoingEvent of(RequestEvent event) {
        Document data = about(event.about());
        return switch (event) {
            case RequestSubmitted submitted ->
                new OutgoingEvent(
                        "request-submitted.v1", due(data, submitted.dueAt()).append("incident", submitted.incident()));
            case RequestAcknowledged acknowledged ->
                new OutgoingEvent("request-acknowledged.v1", due(data, acknowledged.dueAt()));
            case RequestAssigned assigned -> {
                due(data, assigned.dueAt())
                        .append("team", assigned.to().team())
                        .append("priority", assigned.to().priority());
                put(data, "assignee", assigned.to().person());
                yield new OutgoingEvent("request-assigned.v1", data);
            }
            case RequestUpdated updated ->
                new OutgoingEvent(
                        "request-updated.v1",
                        data.append("what", updated.what().code())
                                .append("status", updated.status().code()));
            case RequestResolved resolved ->
                new OutgoingEvent(
                        "request-resolved.v1",
                        data.append("outcome", resolved.ending().code()));
            case IncidentAnswered answered ->
                new OutgoingEvent("incident-answered.v1", data.append("open", answered.open()));
            case RequestReopened reopened -> new OutgoingEvent("request-reopened.v1", due(data, reopened.dueAt()));
        };
    }

    private static Document about(About about) {
        Document data = new Document("reference", about.reference().text()).append("category", about.category());
        put(data, "wardCode", about.wardCode());
        put(data, "personId", about.personId());
        return data;
    }

    private static Document due(Document data, @Nullable Instant dueAt) {
        put(data, "dueAt", dueAt == null ? null : dueAt.toString());
        return data;
    }

    private static void put(Document data, String field, @Nullable Object value) {
        if (value != null) {
            data.append(field, value);
        }
    }
}
