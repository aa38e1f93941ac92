package uk.brum.places.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import uk.brum.places.domain.Address;
import uk.brum.places.domain.Sought;

/**
 * One entry for each street with every word by which one of its addresses can be found. A city has 45 times as many addresses
 * as streets, so search goes over streets first; and it goes by the beginnings of words, which a text index cannot.
 * An entry only ever grows: a word that no address has any more leads to a street whose addresses then do not match.
 */
final class StreetEntries {

    /** More streets than anybody pages through; what is meant stands among the best of them. */
    private static final int MOST_CANDIDATES = 400;

    private final MongoCollection<Document> streets;

    StreetEntries(MongoCollection<Document> streets) {
        this.streets = streets;
        streets.createIndex(ascending("words"));
    }

    void add(Collection<Address> addresses) {
        Map<String, Entry> entries = new HashMap<>();
        for (Address address : addresses) {
            Entry entry = entries.computeIfAbsent(
                    address.streetKey(), key -> new Entry(address.street(), new HashSet<>(), new HashSet<>()));
            address.words().forEach(word -> (Sought.isNumber(word) ? entry.numbers() : entry.words()).add(word));
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        entries.forEach((key, entry) -> writes.add(new UpdateOneModel<>(
                eq(key),
                combine(
                        set("name", entry.name()),
                        addEachToSet("words", List.copyOf(entry.words())),
                        addEachToSet("numbers", List.copyOf(entry.numbers()))),
                new UpdateOptions().upsert(true))));
        if (!writes.isEmpty()) {
            streets.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }

    private record Entry(String name, Set<String> words, Set<String> numbers) {}

    /** The keys of the streets that fit the names that somebody looks for, best first. */
    List<String> fitting(Sought sought) {
        if (sought.names().isEmpty()) {
            return List.of();
        }
        record Candidate(String key, String name, int score) {}
        Comparator<Candidate> best = Comparator.comparingInt(candidate -> -candidate.score());
        return streets
                .find(filter(sought))
                .limit(MOST_CANDIDATES)
                .map(entry -> new Candidate(
                        entry.getString("_id"),
                        entry.getString("name"),
                        sought.score(entry.getList("words", String.class))))
                .into(new ArrayList<>())
                .stream()
                .sorted(best.thenComparing(Candidate::name).thenComparing(Candidate::key))
                .map(Candidate::key)
                .toList();
    }

    /** Every name begins one of the entry's words; they are letters and digits, so none can be an operator. */
    static Bson filter(Sought sought) {
        List<Bson> all = new ArrayList<>();
        sought.names().forEach(name -> all.add(regex("words", "^" + name)));
        sought.numbers().forEach(number -> all.add(eq("numbers", number)));
        return and(all);
    }
}
