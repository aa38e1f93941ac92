package uk.brum.starter.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Events in the shape in which they wait inside their aggregate. */
final class PendingEvents {

    static final int MOST_PENDING = 200;

    private final TraceContext trace;
    private final Clock clock;

    PendingEvents(TraceContext trace, Clock clock) {
        this.trace = trace;
        this.clock = clock;
    }

    /** A new aggregate as it is stored, its first events included. */
    Document first(Document state, List<OutgoingEvent> events) {
        Document document = new Document(state).append("ver", 1L).append("seq", (long) events.size());
        if (!events.isEmpty()) {
            document.append("outbox", pending(events, 0)).append("outboxSince", Date.from(clock.instant()));
        }
        return document;
    }

    /** The aggregate in the version that a decision was made on. */
    static Bson asExpected(String id, long version) {
        return and(eq("_id", id), eq("ver", version));
    }

    /** As {@link #asExpected}, and with room for so many more events. */
    static Bson withRoom(String id, long version, int events) {
        return events == 0
                ? asExpected(id, version)
                : and(asExpected(id, version), exists("outbox." + (MOST_PENDING - events), false));
    }

    /** A change with the events that it caused. @param lastSequence of the version that it was decided on */
    Bson change(Bson changes, List<OutgoingEvent> events, long lastSequence) {
        List<Bson> all = new ArrayList<>(List.of(changes, Updates.inc("ver", 1L)));
        if (!events.isEmpty()) {
            all.add(Updates.inc("seq", (long) events.size()));
            all.add(Updates.pushEach("outbox", pending(events, lastSequence), new PushOptions()));
            all.add(Updates.min("outboxSince", Date.from(clock.instant())));
        }
        return Updates.combine(all);
    }

    private List<Document> pending(List<OutgoingEvent> events, long lastSequence) {
        List<Document> pending = new ArrayList<>(events.size());
        String traceparent = trace.current();
        for (OutgoingEvent event : events) {
            lastSequence++;
            pending.add(new Document("id", UUID.randomUUID().toString())
                    .append("seq", lastSequence)
                    .append("type", event.type())
                    .append("at", Date.from(clock.instant()))
                    .append("data", event.data())
                    .append("heard", event.mustBeHeard())
                    .append("trace", traceparent));
        }
        return pending;
    }
}
