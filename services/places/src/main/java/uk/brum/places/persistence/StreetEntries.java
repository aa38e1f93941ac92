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
import java.util.LinkedHashSet;
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
        Map<String, Set<String>> words = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Address address : addresses) {
            Set<String> ofStreet = words.computeIfAbsent(address.streetKey(), key -> new LinkedHashSet<>());
            address.words().stream()
                    .filter(word -> !Character.isDigit(word.charAt(0)))
                    .forEach(ofStreet::add);
            names.put(address.streetKey(), address.street());
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        words.forEach((key, ofStreet) -> writes.add(new UpdateOneModel<>(
                eq(key),
                combine(set("name", names.get(key)), addEachToSet("words", List.copyOf(ofStreet))),
                new UpdateOptions().upsert(true))));
        if (!writes.isEmpty()) {
            streets.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }

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

    /** Every name begins one of the entry's words. Names are letters and digits, so none can be an operator. */
    static Bson filter(Sought sought) {
        return and(
                sought.names().stream().map(name -> regex("words", "^" + name)).toList());
    }
}
