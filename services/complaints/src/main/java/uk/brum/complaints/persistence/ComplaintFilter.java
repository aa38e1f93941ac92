package uk.brum.complaints.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import uk.brum.complaints.domain.Findable;
import uk.brum.complaints.domain.Wanted;

/** What is asked for, as a question to MongoDB, and the indexes that answer it. */
final class ComplaintFilter {

    private static final Pattern REFERENCE = Pattern.compile("CO-[0-9A-Z]{4}-[0-9A-Z]{4}");

    /** Open ones first, by what is due first: MongoDB sorts those without a date before the others. */
    private static final Bson DUE_FIRST = Sorts.orderBy(Sorts.descending("open"), Sorts.ascending("clockDue", "_id"));

    private static final Bson NEWEST_FIRST = Sorts.descending("receivedAt", "_id");

    private final SealedWords words;

    ComplaintFilter(SealedWords words) {
        this.words = words;
    }

    static Bson order(Wanted wanted) {
        return wanted.newestFirst() ? NEWEST_FIRST : DUE_FIRST;
    }

    /** All but the restricted ones of others. */
    static Bson visibleTo(String viewer) {
        return new Document("$or", List.of(new Document("restricted", false), new Document("named", viewer)));
    }

    static List<Bson> indexes() {
        Stream<Bson> byDate = Stream.of("handler", "status", "kind")
                .map(field -> Indexes.compoundIndex(Indexes.ascending(field), DUE_FIRST));
        Stream<Bson> byTime = Stream.of("people", "knownBy", "origin")
                .map(field -> Indexes.compoundIndex(Indexes.ascending(field), NEWEST_FIRST));
        return Stream.of(byDate, byTime, Stream.of(DUE_FIRST))
                .flatMap(one -> one)
                .toList();
    }

    Bson of(Wanted wanted, Instant now) {
        Wanted.Questions asked = wanted.questions();
        List<Bson> filters = new ArrayList<>();
        String viewer = wanted.viewer();
        if (viewer != null) {
            filters.add(visibleTo(viewer));
        }
        String q = asked.q();
        if (q != null) {
            String reference = q.strip().toUpperCase(Locale.ROOT);
            filters.add(REFERENCE.matcher(reference).matches() ? eq("_id", reference) : knownBy(Findable.asked(q)));
        }
        add(filters, "people", wanted.owner());
        add(filters, "people", asked.person());
        add(filters, "origin", asked.origin());
        add(filters, "handler", asked.handler());
        if (asked.unassigned()) {
            filters.add(eq("handler", null));
        }
        add(filters, "open", asked.open());
        add(filters, "status", asked.status() == null ? null : asked.status().code());
        add(filters, "kind", asked.kind() == null ? null : asked.kind().id());
        if (asked.clock() != null) {
            filters.add(time(asked.clock(), Date.from(now)));
        }
        return filters.isEmpty() ? new Document() : and(filters);
    }

    /** Found by its digest, of an earlier key too while it changes; and in plain, as it was stored in earlier days, until that is sealed. */
    private Bson knownBy(String text) {
        return in("knownBy", words.stored(text));
    }

    /** Only open complaints have a running clock; saying so lets the index give the order. */
    private static Bson time(Wanted.Time clock, Date now) {
        return switch (clock) {
            case BREACHED -> and(eq("open", true), lt("clockDue", now));
            case AT_RISK -> and(eq("open", true), gte("clockDue", now), lte("clockWarn", now));
            case RUNNING -> and(eq("open", true), gte("clockDue", now));
        };
    }

    private static void add(List<Bson> filters, String field, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            filters.add(eq(field, value));
        }
    }
}
