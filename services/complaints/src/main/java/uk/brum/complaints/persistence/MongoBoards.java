package uk.brum.complaints.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import uk.brum.complaints.application.Boards;
import uk.brum.complaints.domain.Coded;
import uk.brum.complaints.domain.Status;

/** Reads the few fields that a board is counted from, by the indexes of {@link MongoComplaints}. */
@Repository
class MongoBoards implements Boards {

    private final MongoCollection<Document> complaints;

    MongoBoards(MongoDatabase database) {
        this.complaints = database.getCollection("complaints");
    }

    @Override
    public void each(String viewer, Consumer<Open> reader) {
        Bson few = Projections.include("receivedAt", "status", "handler", "clockDue");
        complaints
                .find(and(eq("open", true), ComplaintFilter.visibleTo(viewer)))
                .projection(few)
                .map(MongoBoards::open)
                .forEach(reader);
    }

    @Override
    public int breachesSince(String viewer, Instant since) {
        Date from = Date.from(since);
        int[] count = {0};
        complaints
                .find(and(gte("breaches", from), ComplaintFilter.visibleTo(viewer)))
                .projection(Projections.include("breaches"))
                .forEach(one -> count[0] += (int) one.getList("breaches", Date.class).stream()
                        .filter(at -> !at.before(from))
                        .count());
        return count[0];
    }

    @Override
    public int lettersToPost(String viewer) {
        return Math.toIntExact(
                complaints.countDocuments(and(gte("postSince", new Date(0)), ComplaintFilter.visibleTo(viewer))));
    }

    private static Open open(Document stored) {
        Date due = stored.getDate("clockDue");
        return new Open(
                stored.getString("_id"),
                stored.getDate("receivedAt").toInstant(),
                Coded.of(Status.class, stored.getString("status")).orElseThrow(),
                stored.getString("handler"),
                due == null ? null : due.toInstant());
    }
}
