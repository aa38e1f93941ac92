package uk.brum.starter.outbox;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import uk.brum.starter.messaging.EventExchange;
import uk.brum.starter.outbox.Publication.Outcome;

/** Publishes pending events and keeps them in the feed of the last seven days, from which a purged broker is rebuilt. */
final class EventPublisher {

    private static final Logger log = LoggerFactory.getLogger(EventPublisher.class);

    private final Publication publication;
    private final CloudEvents events;
    private final PublishedFeed feed;

    EventPublisher(Publication publication, CloudEvents events, PublishedFeed feed) {
        this.publication = publication;
        this.events = events;
        this.feed = feed;
    }

    /** A pending event and whose it is. */
    record Pending(String aggregateId, Document event) {

        String id() {
            return event.getString("id");
        }
    }

    /** As it goes over the wire; {@code sent} is null when it could not be sent. */
    private record Written(Pending pending, String type, String body, Publication.@Nullable Sent sent) {

        Outcome outcome() {
            Outcome outcome = sent == null ? Outcome.UNCERTAIN : sent.outcome();
            boolean mustBeHeard = pending.event().getBoolean("heard", true);
            return outcome == Outcome.UNHEARD && !mustBeHeard ? Outcome.HEARD : outcome;
        }
    }

    /**
     * Publishes events of different aggregates, all on their way at once.
     *
     * @return what became of each, in their order; after the first that could not be sent all are UNCERTAIN
     */
    List<Outcome> publish(List<Pending> batch) {
        List<Written> written = new ArrayList<>();
        boolean reachable = true;
        for (Pending pending : batch) {
            Written one = write(pending);
            if (reachable && !one.body().isEmpty()) {
                one = send(one);
                reachable = one.sent() != null;
            }
            written.add(one);
        }
        List<Outcome> outcomes = written.stream().map(Written::outcome).toList();
        List<PublishedFeed.Entry> heard = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) == Outcome.HEARD) {
                Written one = written.get(i);
                heard.add(feed.entry(one.pending().id(), one.type(), one.body()));
            }
        }
        feed.keep(heard);
        return outcomes;
    }

    private Written write(Pending pending) {
        try {
            return new Written(
                    pending, events.type(pending.event()), events.write(pending.aggregateId(), pending.event()), null);
        } catch (RuntimeException e) {
            // one that cannot be written waits by itself, and not with it all that are published at the same time
            log.error("The event {} of {} cannot be written", pending.id(), pending.aggregateId(), e);
            return new Written(pending, "", "", null);
        }
    }

    private Written send(Written one) {
        String id = one.pending().id();
        try {
            return new Written(
                    one.pending(),
                    one.type(),
                    one.body(),
                    publication.send(EventExchange.NAME, one.type(), CloudEvents.message(id, one.type(), one.body())));
        } catch (AmqpException e) {
            return one;
        }
    }
}
