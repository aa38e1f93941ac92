package uk.brum.places.messaging;

import java.util.Locale;
import org.bson.Document;
import uk.brum.places.domain.PlaceEvent;
import uk.brum.places.domain.PlaceEvent.PlaceChanged;
import uk.brum.places.domain.PlaceEvent.WardBoundariesChanged;
import uk.brum.starter.outbox.OutgoingEvent;

/** Every event of the gazetteer, as it goes out. */
public final class PublishedEvents {

    private PublishedEvents() {}

    public static OutgoingEvent of(PlaceEvent event) {
        return switch (event) {
            case PlaceChanged(var uprn, var changed) ->
                OutgoingEvent.forWhoeverListens(
                        "place-changed.v1",
                        new Document("uprn", uprn.toString())
                                .append(
                                        "changed",
                                        changed.stream()
                                                .map(aspect -> aspect.name().toLowerCase(Locale.ROOT))
                                                .toList()));
            case WardBoundariesChanged(var importId, var wards, var moved) ->
                new OutgoingEvent(
                        "ward-boundaries-changed.v1",
                        new Document("importId", importId)
                                .append("wards", wards)
                                .append("addressesMoved", moved));
        };
    }
}
