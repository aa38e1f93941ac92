package uk.brum.places.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.exclude;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import uk.brum.places.domain.Address;
import uk.brum.places.domain.Page;
import uk.brum.places.domain.Sought;

/** Finds addresses by what somebody typed: by its postcode when it has one, else street by street, best street first. */
final class AddressSearch {

    private static final int STREETS_AT_ONCE = 20;
    private static final int DEEPEST_PAGE = 2_000;

    private final MongoCollection<Document> addresses;
    private final StreetEntries streets;

    AddressSearch(MongoCollection<Document> addresses, StreetEntries streets) {
        this.addresses = addresses;
        this.streets = streets;
    }

    Page<Address> matching(Sought sought, Page.Wanted wanted) {
        int skip = wanted.after().map(AddressSearch::offset).orElse(0);
        int enough = Math.min(skip, DEEPEST_PAGE) + wanted.limit() + 1;
        List<Address> found = sought.postcode().isPresent()
                ? fitting(eq("postcode", sought.postcode().orElseThrow().value()), sought)
                : throughStreets(sought, enough);
        List<Address> shown = found.stream().skip(skip).limit(wanted.limit()).toList();
        boolean more = found.size() > skip + shown.size() && skip < DEEPEST_PAGE;
        return new Page<>(
                shown, more ? Optional.of(Cursor.of(Integer.toString(skip + shown.size()))) : Optional.empty());
    }

    private List<Address> throughStreets(Sought sought, int enough) {
        List<String> keys = streets.fitting(sought);
        List<Address> found = new ArrayList<>();
        for (int from = 0; from < keys.size() && found.size() < enough; from += STREETS_AT_ONCE) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + STREETS_AT_ONCE));
            Map<String, Integer> rank = new HashMap<>();
            some.forEach(key -> rank.put(key, rank.size()));
            fitting(in("street", some), sought).stream()
                    .sorted(Comparator.comparing(address -> rank.getOrDefault(address.streetKey(), 0)))
                    .forEach(found::add);
        }
        return found;
    }

    private List<Address> fitting(Bson where, Sought sought) {
        return addresses
                .find(where)
                .projection(exclude("outbox"))
                .sort(ascending("order"))
                .map(AddressDocument::read)
                .into(new ArrayList<>())
                .stream()
                .filter(address -> sought.matches(address.words()))
                .toList();
    }

    private static int offset(String cursor) {
        return Cursor.place(cursor)
                .filter(place -> place.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .orElse(0);
    }
}
