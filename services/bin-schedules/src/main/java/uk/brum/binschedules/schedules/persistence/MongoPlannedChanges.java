package uk.brum.binschedules.schedules.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import uk.brum.binschedules.messaging.PublishedEvents;
import uk.brum.binschedules.schedules.domain.DateChange;
import uk.brum.binschedules.schedules.domain.DateRange;
import uk.brum.binschedules.schedules.domain.PlannedChanges;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.AlreadyExists;

/** Changes of dates as aggregates: the change and its event are one write. */
@Repository
class MongoPlannedChanges implements PlannedChanges {

    private final AggregateStore store;

    MongoPlannedChanges(ScheduleCollections collections) {
        this.store = collections.dateChanges();
    }

    @Override
    public Optional<DateChange> find(String id) {
        return store.find(id).map(DateChangeDocument::change);
    }

    @Override
    public List<DateChange> within(DateRange range) {
        return store.collection()
                .find(and(
                        gte("date", range.from().toString()),
                        lte("date", range.to().toString()),
                        eq("withdrawn", false)))
                .sort(Sorts.ascending("date", "_id"))
                .limit(5000)
                .map(DateChangeDocument::change)
                .into(new ArrayList<>());
    }

    @Override
    public boolean save(DateChange change, long revisionBefore) {
        Document fields = DateChangeDocument.of(change);
        // every change of the aggregate is a revision, so its version and its revision are the same number
        if (revisionBefore > 0) {
            return store.update(change.id(), revisionBefore, new Document("$set", fields), PublishedEvents.of(change));
        }
        try {
            fields.put("_id", change.id());
            store.insert(fields, PublishedEvents.of(change));
            return true;
        } catch (AlreadyExists e) {
            return false;
        }
    }
}
