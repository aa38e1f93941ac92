package uk.brum.binschedules.schedules.persistence;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.AlreadyExists;
import uk.brum.starter.outbox.OutgoingEvent;

/**
 * Aggregates of which every change is a revision, so that an aggregate's version and its revision are the same number.
 * The change and its event are one write.
 *
 * @param read makes one of its document
 * @param write all its fields but the id
 * @param events what its change tells the other services
 */
record Revisions<T extends Object>(
        AggregateStore store,
        Function<Document, T> read,
        Function<T, Document> write,
        Function<T, List<OutgoingEvent>> events) {

    Optional<T> find(String id) {
        return store.find(id).map(read);
    }

    /**
     * Stores the next revision.
     *
     * @param before the revision that it follows, 0 when there was none
     * @return false when somebody else changed it meanwhile
     */
    boolean save(String id, T next, long before) {
        Document fields = write.apply(next);
        if (before > 0) {
            return store.update(id, before, new Document("$set", fields), events.apply(next));
        }
        try {
            store.insert(fields.append("_id", id), events.apply(next));
            return true;
        } catch (AlreadyExists e) {
            return false;
        }
    }
}
