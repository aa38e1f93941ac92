package uk.brum.binschedules.schedules.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import uk.brum.binschedules.messaging.PublishedEvents;
import uk.brum.binschedules.schedules.domain.Disruption;
import uk.brum.binschedules.schedules.domain.Disruptions;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.AlreadyExists;

/** Disruptions as aggregates: the disruption and its event are one write. */
@Repository
class MongoDisruptions implements Disruptions {

    private final AggregateStore store;

    MongoDisruptions(ScheduleCollections collections) {
        this.store = collections.disruptions();
    }

    @Override
    public Optional<Disruption> find(String id) {
        return store.find(id).map(DisruptionDocument::disruption);
    }

    @Override
    public List<Disruption> notOverOn(LocalDate day) {
        return store.collection()
                .find(and(gte("to", day.toString()), eq("withdrawn", false)))
                .sort(Sorts.ascending("from", "_id"))
                .limit(1000)
                .map(DisruptionDocument::disruption)
                .into(new ArrayList<>());
    }

    @Override
    public boolean save(Disruption disruption, long revisionBefore) {
        Document fields = DisruptionDocument.of(disruption);
        // every change of the aggregate is a revision, so its version and its revision are the same number
        if (revisionBefore > 0) {
            return store.update(
                    disruption.id(), revisionBefore, new Document("$set", fields), PublishedEvents.of(disruption));
        }
        try {
            fields.put("_id", disruption.id());
            store.insert(fields, PublishedEvents.of(disruption));
            return true;
        } catch (AlreadyExists e) {
            return false;
        }
    }
}
