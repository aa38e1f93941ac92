package uk.brum.starter.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.bson.Document;

/** Opens the service's collections of aggregates and puts each under the care of the relay. */
public final class AggregateStores {

    private final MongoDatabase database;
    private final OutboxRelay relay;
    private final TraceContext trace;
    private final Clock clock;

    AggregateStores(MongoDatabase database, OutboxRelay relay, TraceContext trace, Clock clock) {
        this.database = database;
        this.relay = relay;
        this.trace = trace;
        this.clock = clock;
    }

    /** The store of one kind of aggregate; makes its indexes if they are missing. Call once per collection. */
    public AggregateStore collection(String name) {
        MongoCollection<Document> collection = database.getCollection(name);
        AggregateStore store = new AggregateStore(collection, relay.watch(collection), trace, clock);
        store.createIndexes();
        return store;
    }
}
