package uk.brum.servicerequests.following.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.servicerequests.following.domain.Delivery;
import uk.brum.servicerequests.following.domain.PublicRequest;

/** What a webhook is told, as JSON. */
@Component
class WebhookBody {

    private final JsonMapper json;

    WebhookBody(JsonMapper json) {
        this.json = json;
    }

    /**
     * @param cursor to be kept by the receiver: a replay begins behind it
     * @param entry the number of the entry in the request's history; grows by one or more
     */
    private record Body(
            String type, String id, long cursor, Instant timestamp, int entry, String text, Request request) {}

    private record Request(
            String reference,
            String category,
            String categoryName,
            String state,
            @Nullable String description,
            @Nullable String place,
            @Nullable String wardCode,
            @Nullable Point location,
            Instant requestedAt,
            Instant updatedAt) {}

    private record Point(double lat, double lon) {}

    byte[] of(Delivery delivery, PublicRequest request, PublicRequest.Entry entry) {
        PublicRequest.Point at = request.point();
        return json.writeValueAsBytes(new Body(
                "request-" + entry.kind(),
                delivery.id(),
                delivery.position(),
                entry.at(),
                entry.number(),
                entry.text(),
                new Request(
                        request.reference(),
                        request.categoryCode(),
                        request.categoryName(),
                        request.state(),
                        request.description(),
                        request.placeText(),
                        request.wardCode(),
                        at == null ? null : new Point(at.latitude(), at.longitude()),
                        request.requestedAt(),
                        request.updatedAt())));
    }
}
