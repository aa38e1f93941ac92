package uk.brum.complaints.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Waiting;

/**
 * Those that match, by the field that says when each is due and then by reference; one index holds both. Nothing of them
 * is read but that, so that one that cannot be read stands in nobody's way.
 *
 * @param due null for the order of the references alone
 */
record MongoWaiting(
        MongoCollection<Document> complaints,
        Bson which,
        @Nullable String due) implements Waiting {

    private static final String ID = "_id";

    @Override
    public List<Place> behind(@Nullable Place place, int most) {
        return complaints
                .find(place == null ? which : and(which, after(place)))
                .sort(due == null ? Sorts.ascending(ID) : Sorts.ascending(due, ID))
                .projection(due == null ? Projections.include(ID) : Projections.include(ID, due))
                .limit(most)
                .map(this::place)
                .into(new ArrayList<>());
    }

    private Bson after(Place place) {
        Bson later = gt(ID, place.id().text());
        Instant at = place.due();
        if (due == null || at == null) {
            return later;
        }
        // the first condition alone bounds the index
        return and(gte(due, Date.from(at)), or(gt(due, Date.from(at)), later));
    }

    private Place place(Document found) {
        Date at = due == null ? null : found.getDate(due);
        return new Place(new ComplaintId(found.getString(ID)), at == null ? null : at.toInstant());
    }
}
