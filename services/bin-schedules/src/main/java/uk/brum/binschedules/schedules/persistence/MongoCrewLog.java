package uk.brum.binschedules.schedules.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.brum.binschedules.schedules.domain.CrewEvent;
import uk.brum.binschedules.schedules.domain.CrewLog;

/** What crews recorded; the id that a device chose is the document's. */
@Repository
class MongoCrewLog implements CrewLog {

    private final ScheduleCollections collections;
    private final MongoNotes notes;

    MongoCrewLog(ScheduleCollections collections, MongoNotes notes) {
        this.collections = collections;
        this.notes = notes;
    }

    @Override
    public CrewEvent record(CrewEvent event) {
        try {
            collections.crewEvents().insertOne(CrewEventDocument.of(event));
            notes.noted(event);
            return event;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        Document earlier = collections.crewEvents().find(eq("_id", event.id())).first();
        if (earlier == null) {
            throw new IllegalStateException("A recorded event is gone; events are never deleted");
        }
        return CrewEventDocument.event(earlier);
    }

    @Override
    public List<CrewEvent> about(LocalDate date, @Nullable String roundId, int skip, int limit) {
        Bson ofDay = eq("date", date.toString());
        return collections
                .crewEvents()
                .find(roundId == null ? ofDay : and(eq("round", roundId), ofDay))
                .sort(Sorts.descending("at", "_id"))
                .skip(skip)
                .limit(limit)
                .map(CrewEventDocument::event)
                .into(new ArrayList<>());
    }
}
