package uk.brum.starter.outbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Writes many aggregates with one command, which waits for the disk once. Each of them is still written whole, its events
 * included, or not at all; a crash may leave some written and others not, so the command must bear being repeated.
 */
public final class ManyAggregates {

    private final MongoCollection<Document> collection;
    private final PendingEvents pending;
    private final Runnable wakeRelay;

    ManyAggregates(MongoCollection<Document> collection, PendingEvents pending, Runnable wakeRelay) {
        this.collection = collection;
        this.pending = pending;
        this.wakeRelay = wakeRelay;
    }

    /** One that is new. @param state the service's fields, with a String {@code _id} */
    public record Fresh(Document state, List<OutgoingEvent> events) {}

    /**
     * One that changes.
     *
     * @param version the {@code ver} that the decision was made on
     * @param lastSequence the {@code seq} that was read with it
     * @param changes update operators on the service's own fields
     */
    public record Changed(String id, long version, long lastSequence, Bson changes, List<OutgoingEvent> events) {}

    /** Stores those that are not there yet; the others stay as they are. */
    public void insert(List<Fresh> all) {
        if (all.isEmpty()) {
            return;
        }
        try {
            collection.insertMany(
                    all.stream()
                            .map(fresh -> pending.first(fresh.state(), fresh.events()))
                            .toList(),
                    new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            boolean thereAlready =
                    e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!thereAlready || e.getWriteConcernError() != null) {
                throw e;
            }
        }
        wakeRelay.run();
    }

    /**
     * Changes those that nobody changed meanwhile and that have room for their events.
     *
     * @return how many were changed
     */
    public int update(List<Changed> all) {
        if (all.isEmpty()) {
            return 0;
        }
        List<UpdateOneModel<Document>> updates = all.stream()
                .map(changed -> new UpdateOneModel<Document>(
                        PendingEvents.withRoom(
                                changed.id(),
                                changed.version(),
                                changed.events().size()),
                        pending.change(changed.changes(), changed.events(), changed.lastSequence())))
                .toList();
        int changed = collection
                .bulkWrite(updates, new BulkWriteOptions().ordered(false))
                .getModifiedCount();
        if (all.stream().anyMatch(one -> !one.events().isEmpty())) {
            wakeRelay.run();
        }
        return changed;
    }
}
