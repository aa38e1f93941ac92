package uk.brum.starter.outbox;

import org.bson.Document;
import uk.brum.starter.messaging.EventExchange;

/** Publishes one pending event and keeps it in the feed of the last seven days, from which a purged broker is rebuilt. */
final class EventPublisher {

    private final Publication publication;
    private final CloudEvents events;
    private final PublishedFeed feed;

    EventPublisher(Publication publication, CloudEvents events, PublishedFeed feed) {
        this.publication = publication;
        this.events = events;
        this.feed = feed;
    }

    Publication.Outcome publish(String aggregateId, Document pending) {
        String type = events.type(pending);
        String body = events.write(aggregateId, pending);
        String id = pending.getString("id");
        Publication.Outcome outcome =
                publication.publish(EventExchange.NAME, type, CloudEvents.message(id, type, body));
        if (outcome == Publication.Outcome.UNHEARD && !pending.getBoolean("heard", true)) {
            outcome = Publication.Outcome.HEARD;
        }
        if (outcome == Publication.Outcome.HEARD) {
            feed.keep(id, type, body);
        }
        return outcome;
    }
}
