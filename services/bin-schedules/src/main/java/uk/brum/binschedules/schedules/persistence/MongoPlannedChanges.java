package uk.brum.binschedules.schedules.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.brum.binschedules.messaging.PublishedEvents;
import uk.brum.binschedules.schedules.domain.DateChange;
import uk.brum.binschedules.schedules.domain.DateRange;
import uk.brum.binschedules.schedules.domain.PlannedChanges;

/** Changes of dates as aggregates. */
@Repository
class MongoPlannedChanges implements PlannedChanges {

    private final Revisions<DateChange> revisions;

    MongoPlannedChanges(ScheduleCollections collections) {
        this.revisions = new Revisions<>(
                collections.dateChanges(), DateChangeDocument::change, DateChangeDocument::of, PublishedEvents::of);
    }

    @Override
    public Optional<DateChange> find(String id) {
        return revisions.find(id);
    }

    @Override
    public List<DateChange> within(DateRange range) {
        return revisions
                .store()
                .collection()
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
        return revisions.save(change.id(), change, revisionBefore);
    }
}
