package uk.brum.binschedules.schedules.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.brum.binschedules.messaging.PublishedEvents;
import uk.brum.binschedules.schedules.domain.Disruption;
import uk.brum.binschedules.schedules.domain.Disruptions;

/** Disruptions as aggregates. */
@Repository
class MongoDisruptions implements Disruptions {

    private final Revisions<Disruption> revisions;

    MongoDisruptions(ScheduleCollections collections) {
        this.revisions = new Revisions<>(
                collections.disruptions(), DisruptionDocument::disruption, DisruptionDocument::of, PublishedEvents::of);
    }

    @Override
    public Optional<Disruption> find(String id) {
        return revisions.find(id);
    }

    @Override
    public List<Disruption> notOverOn(LocalDate day) {
        return revisions
                .store()
                .collection()
                .find(and(gte("to", day.toString()), eq("withdrawn", false)))
                .sort(Sorts.ascending("from", "_id"))
                .limit(1000)
                .map(DisruptionDocument::disruption)
                .into(new ArrayList<>());
    }

    @Override
    public boolean save(Disruption disruption, long revisionBefore) {
        return revisions.save(disruption.id(), disruption, revisionBefore);
    }
}
