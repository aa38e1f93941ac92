package uk.brum.binschedules.schedules.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.springframework.stereotype.Component;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.AggregateStores;

/** The collections of schedules and their indexes. */
@Component
class ScheduleCollections {

    static final String ROUNDS = "rounds";
    static final String PLANS = "plans";
    static final String PROPERTIES = "properties";
    static final String HOLIDAYS = "holidayCalendars";
    static final String CREW_EVENTS = "crewEvents";
    static final String DATE_CHANGES = "dateChanges";
    static final String DISRUPTIONS = "disruptions";
    static final String MISSED = "missedCollections";

    private final MongoDatabase database;
    private final AggregateStore dateChanges;
    private final AggregateStore disruptions;
    private final AggregateStore holidays;

    ScheduleCollections(MongoDatabase database, AggregateStores stores) {
        this.database = database;
        this.dateChanges = stores.collection(DATE_CHANGES);
        this.disruptions = stores.collection(DISRUPTIONS);
        this.holidays = stores.collection(HOLIDAYS);
        dateChanges.collection().createIndex(Indexes.ascending("date"));
        properties().createIndex(Indexes.ascending("postcode", "_id"));
        properties().createIndex(Indexes.ascending("usrn"));
        crewEvents().createIndex(Indexes.descending("date", "at"));
        crewEvents().createIndex(Indexes.descending("round", "date", "at"), present("round"));
        crewEvents().createIndex(Indexes.descending("uprn", "date"), present("uprn"));
        crewEvents().createIndex(Indexes.descending("usrn", "date"), present("usrn"));
    }

    MongoDatabase database() {
        return database;
    }

    MongoCollection<Document> rounds() {
        return database.getCollection(ROUNDS);
    }

    MongoCollection<Document> plans() {
        return database.getCollection(PLANS);
    }

    /** {@code {_id: uprn as a number, postcode, ward, usrn, plan}}. */
    MongoCollection<Document> properties() {
        return database.getCollection(PROPERTIES);
    }

    MongoCollection<Document> crewEvents() {
        return database.getCollection(CREW_EVENTS);
    }

    /** For reads only: the reports are another feature's aggregate. */
    MongoCollection<Document> missedForReading() {
        return database.getCollection(MISSED);
    }

    AggregateStore dateChanges() {
        return dateChanges;
    }

    AggregateStore disruptions() {
        return disruptions;
    }

    AggregateStore holidays() {
        return holidays;
    }

    private static IndexOptions present(String field) {
        return new IndexOptions().partialFilterExpression(com.mongodb.client.model.Filters.exists(field));
    }
}
