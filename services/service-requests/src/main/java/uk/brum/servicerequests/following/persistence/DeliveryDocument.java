package uk.brum.servicerequests.following.persistence;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.following.domain.Delivery;

/** The stored shape of a delivery. */
final class DeliveryDocument {

    private DeliveryDocument() {}

    static Document of(Delivery delivery) {
        Document document = new Document("_id", delivery.id())
                .append("webhook", delivery.webhook())
                .append("position", delivery.position())
                .append("reference", delivery.reference())
                .append("number", delivery.number())
                .append("createdAt", Date.from(delivery.createdAt()));
        progress(delivery).forEach((name, value) -> {
            if (value != null) {
                document.append(name, value);
            }
        });
        return document;
    }

    static Bson changes(Delivery delivery) {
        List<Bson> changes = new ArrayList<>();
        progress(delivery)
                .forEach((name, value) -> changes.add(value == null ? Updates.unset(name) : Updates.set(name, value)));
        return Updates.combine(changes);
    }

    static Delivery read(Document document) {
        return new Delivery(
                document.getString("webhook"),
                document.getLong("position"),
                document.getString("reference"),
                document.getInteger("number"),
                Delivery.State.valueOf(document.getString("state")),
                document.getDate("createdAt").toInstant(),
                instant(document.getDate("due")),
                document.getInteger("attempts", 0),
                instant(document.getDate("triedSince")),
                instant(document.getDate("endedAt")),
                document.getInteger("answer"));
    }

    private static Map<String, @Nullable Object> progress(Delivery delivery) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("state", delivery.state().name());
        fields.put("due", date(delivery.due()));
        fields.put("attempts", delivery.attempts());
        fields.put("triedSince", date(delivery.triedSince()));
        fields.put("endedAt", date(delivery.endedAt()));
        fields.put("answer", delivery.answer());
        return fields;
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
