package uk.brum.places.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import uk.brum.places.domain.Address;
import uk.brum.places.domain.Addresses;
import uk.brum.places.domain.Location;
import uk.brum.places.domain.Page;
import uk.brum.places.domain.PlaceEvent.PlaceChanged;
import uk.brum.places.domain.Postcode;
import uk.brum.places.domain.Sought;
import uk.brum.places.domain.Street;
import uk.brum.places.domain.Uprn;
import uk.brum.places.domain.Usrn;
import uk.brum.places.domain.WardCode;
import uk.brum.places.messaging.PublishedEvents;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.AggregateStores;

/** Addresses as aggregates; what search needs of their streets lies in {@link StreetEntries}. */
@Component
final class MongoAddresses implements Addresses {

    private static final int BATCH = 5_000;

    private final AggregateStore store;
    private final MongoCollection<Document> addresses;
    private final StreetEntries streets;

    MongoAddresses(AggregateStores stores, MongoDatabase database) {
        this.store = stores.collection("addresses");
        this.addresses = store.collection();
        this.streets = new StreetEntries(database.getCollection("streets"));
        addresses.createIndex(ascending("postcode", "order"));
        addresses.createIndex(ascending("street", "order"));
    }

    @Override
    public Optional<Address> find(Uprn uprn) {
        return store.find(uprn.toString()).map(AddressDocument::read);
    }

    @Override
    public Page<Address> ofPostcode(Postcode postcode, Page.Wanted wanted) {
        Bson these = eq("postcode", postcode.value());
        Bson behind = wanted.after()
                .flatMap(Cursor::place)
                .map(order -> and(these, gt("order", order)))
                .orElse(these);
        List<Document> found = addresses
                .find(behind)
                .projection(exclude("outbox"))
                .sort(ascending("order"))
                .limit(wanted.limit() + 1)
                .into(new ArrayList<>());
        boolean more = found.size() > wanted.limit();
        List<Document> shown = more ? found.subList(0, wanted.limit()) : found;
        Optional<String> next = more ? Optional.of(Cursor.of(shown.getLast().getString("order"))) : Optional.empty();
        return new Page<>(shown.stream().map(AddressDocument::read).toList(), next);
    }

    @Override
    public Page<Address> matching(Sought sought, Page.Wanted wanted) {
        return new AddressSearch(addresses, streets).matching(sought, wanted);
    }

    @Override
    public Optional<Street> street(Usrn usrn) {
        List<Document> found = addresses
                .find(eq("street", usrn.toString()))
                .projection(include("streetName", "postcode", "ward"))
                .into(new ArrayList<>());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Set<String> postcodes = new TreeSet<>();
        Set<WardCode> wards = new TreeSet<>();
        found.forEach(address -> {
            postcodes.add(address.getString("postcode"));
            AddressDocument.ward(address).ifPresent(wards::add);
        });
        return Optional.of(new Street(
                usrn,
                found.getFirst().getString("streetName"),
                postcodes.stream().map(Postcode::new).toList(),
                List.copyOf(wards)));
    }

    @Override
    public void store(List<Address> given) {
        Map<String, Address> byId = new LinkedHashMap<>();
        given.forEach(address -> byId.put(address.uprn().toString(), address));
        List<Address> changed = new ArrayList<>();
        Map<String, Address> fresh = new LinkedHashMap<>(byId);
        for (Document stored : addresses.find(in("_id", byId.keySet())).projection(exclude("outbox"))) {
            Address address = Objects.requireNonNull(fresh.remove(stored.getString("_id")));
            if (!AddressDocument.read(stored).differencesTo(address).isEmpty()) {
                changed.add(address);
            }
        }
        // first the way to find them: after a crash in between, the same rows come again and are not new any more
        streets.add(fresh.values());
        streets.add(changed);
        insert(fresh);
        InParallel.each(changed, this::change);
    }

    /** Nobody knew these before, so there is nothing to tell, and they can be written many at a time. */
    private void insert(Map<String, Address> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        try {
            addresses.insertMany(
                    fresh.values().stream().map(AddressDocument::fresh).toList(),
                    new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            boolean onlyRaced =
                    e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyRaced || e.getWriteConcernError() != null) {
                throw e;
            }
            List<Address> all = List.copyOf(fresh.values());
            e.getWriteErrors().forEach(error -> change(all.get(error.getIndex())));
        }
    }

    private void change(Address address) {
        boolean done = false;
        while (!done) {
            Document stored = store.find(address.uprn().toString()).orElseThrow();
            Set<Address.Aspect> differences = AddressDocument.read(stored).differencesTo(address);
            done = differences.isEmpty()
                    || store.update(
                            stored.getString("_id"),
                            stored.getLong("ver"),
                            AddressDocument.changes(address),
                            List.of(PublishedEvents.of(new PlaceChanged(address.uprn(), differences))));
        }
    }

    @Override
    public long assignWards(Function<Location, Optional<WardCode>> wardOf, Runnable progress) {
        long moved = 0;
        List<WriteModel<Document>> moves = new ArrayList<>();
        int read = 0;
        for (Document stored : addresses
                .find()
                .projection(include("ward", "location", "easting", "northing", "ver"))
                .batchSize(BATCH)) {
            Optional<WardCode> ward = wardOf.apply(AddressDocument.location(stored));
            if (!ward.equals(AddressDocument.ward(stored))) {
                // whoever changed it meanwhile has looked at the new map already
                Bson asRead = and(eq(stored.getString("_id")), eq("ver", stored.getLong("ver")));
                Bson move = ward.map(code -> set("ward", code.value())).orElseGet(() -> unset("ward"));
                moves.add(new UpdateOneModel<>(asRead, combine(move, inc("ver", 1L))));
            }
            if (++read % BATCH == 0) {
                moved += write(moves);
                progress.run();
            }
        }
        return moved + write(moves);
    }

    private long write(List<WriteModel<Document>> moves) {
        if (moves.isEmpty()) {
            return 0;
        }
        long moved = addresses
                .bulkWrite(moves, new BulkWriteOptions().ordered(false))
                .getModifiedCount();
        moves.clear();
        return moved;
    }
}
