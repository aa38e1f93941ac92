package uk.brum.places.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import uk.brum.places.domain.PlaceEvent.WardBoundariesChanged;
import uk.brum.places.domain.Ward;
import uk.brum.places.domain.WardMap;
import uk.brum.places.domain.Wards;
import uk.brum.places.messaging.PublishedEvents;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.AggregateStores;
import uk.brum.starter.outbox.AlreadyExists;
import uk.brum.starter.outbox.OutgoingEvent;

/**
 * Wards in MongoDB, and the map of them in memory. The one document of the collection {@code wardMap} counts the imports
 * and carries their events; an instance whose map has another count reads the wards again.
 */
@Component
final class MongoWards implements Wards {

    private static final String THE_MAP = "wards";
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final AggregateStore maps;
    private final MongoCollection<Document> wards;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();
    private final AtomicReference<Seen> seen;

    private record Seen(WardMap map, Instant at) {}

    MongoWards(AggregateStores stores, MongoDatabase database, Clock clock) {
        this.maps = stores.collection("wardMap");
        this.wards = database.getCollection("wards");
        this.clock = clock;
        this.seen = new AtomicReference<>(new Seen(new WardMap(-1, List.of()), Instant.EPOCH));
    }

    @Override
    public WardMap map() {
        Seen last = seen.get();
        Instant now = clock.instant();
        if (now.isBefore(last.at().plus(LOOK_AGAIN))) {
            return last.map();
        }
        long version = maps.find(THE_MAP).map(map -> map.get("imports", 0L)).orElse(0L);
        WardMap map = version == last.map().version()
                ? last.map()
                : new WardMap(version, wards.find().map(WardDocument::read).into(new ArrayList<>()));
        // not when an import came in between: then the next caller looks again
        seen.compareAndSet(last, new Seen(map, now));
        return map;
    }

    @Override
    public void store(List<Ward> given) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        given.forEach(ward -> writes.add(new UpdateOneModel<>(
                eq(ward.code().value()), WardDocument.changes(ward), new UpdateOptions().upsert(true))));
        wards.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        change(inc("imports", 1L), List.of());
        seen.updateAndGet(last -> new Seen(last.map(), Instant.EPOCH));
    }

    @Override
    public void assigned(WardBoundariesChanged changed) {
        change(set("assignedAt", Date.from(clock.instant())), List.of(PublishedEvents.of(changed)));
    }

    @Override
    public boolean claimAssignment() {
        Date now = Date.from(clock.instant());
        Bson free = or(not(exists("assigning")), lt("assigning.until", now), eq("assigning.owner", owner));
        Document claim = new Document("owner", owner)
                .append("until", Date.from(clock.instant().plus(CLAIM)));
        // whoever assigns does so by the newest map
        seen.updateAndGet(last -> new Seen(last.map(), Instant.EPOCH));
        return maps.collection()
                        .updateOne(and(eq(THE_MAP), free), set("assigning", claim))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void releaseAssignment() {
        maps.collection().updateOne(and(eq(THE_MAP), eq("assigning.owner", owner)), unset("assigning"));
    }

    private void change(Bson changes, List<OutgoingEvent> events) {
        boolean done = false;
        while (!done) {
            Document map = maps.find(THE_MAP).orElseGet(this::first);
            done = maps.update(THE_MAP, map.getLong("ver"), changes, events);
        }
    }

    private Document first() {
        try {
            maps.insert(new Document("_id", THE_MAP), List.of());
        } catch (AlreadyExists e) {
            // another instance was as quick
        }
        return maps.find(THE_MAP).orElseThrow();
    }
}
