package uk.brum.servicerequests.desk.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import uk.brum.servicerequests.desk.domain.Board;
import uk.brum.servicerequests.desk.domain.TeamBoard;

/** The board as one aggregation over the open requests alone; closed ones are not in the index that it reads. */
@Repository
class MongoBoard implements Board {

    static final String INDEX = "queueOfTeam";
    private static final List<String> RUNNING =
            List.of("submitted", "acknowledged", "assigned", "in-progress", "reopened");

    private final MongoCollection<Document> requests;

    MongoBoard(MongoDatabase database) {
        requests = database.getCollection("requests");
    }

    @Override
    public List<TeamBoard> at(Instant now, Instant endOfToday, List<End> ends) {
        List<TeamBoard> teams = new ArrayList<>();
        for (Document found :
                requests.aggregate(pipeline(now, endOfToday, ends)).hintString(INDEX)) {
            List<TeamBoard.DayAhead> ahead = new ArrayList<>();
            for (int i = 0; i < ends.size(); i++) {
                ahead.add(new TeamBoard.DayAhead(ends.get(i).day(), count(found, "ahead" + i)));
            }
            teams.add(new TeamBoard(
                    found.getString("_id"),
                    count(found, "open"),
                    count(found, "unassigned"),
                    found.getDate("oldest").toInstant(),
                    count(found, "overdue"),
                    count(found, "dueToday"),
                    ahead,
                    count(found, "paused"),
                    count(found, "held")));
        }
        return teams;
    }

    static List<Bson> pipeline(Instant now, Instant endOfToday, List<End> ends) {
        Document group = new Document("_id", "$team")
                .append("open", new Document("$sum", 1))
                .append("unassigned", when(new Document("$not", List.of(new Document("$gt", List.of("$person", ""))))))
                .append("oldest", new Document("$min", "$submittedAt"))
                .append("overdue", when(due(null, now)))
                .append("dueToday", when(due(now, endOfToday)))
                .append("paused", when(new Document("$eq", List.of("$status", "waiting"))))
                .append("held", when(new Document("$eq", List.of("$moderation.hidden", true))));
        Instant from = endOfToday;
        for (int i = 0; i < ends.size(); i++) {
            group.append("ahead" + i, when(due(from, ends.get(i).at())));
            from = ends.get(i).at();
        }
        return List.of(
                new Document("$match", new Document("open", true)),
                new Document("$group", group),
                new Document("$sort", new Document("_id", 1)));
    }

    /** The clock runs, and ends in {@code [from, before)}. */
    private static Document due(@org.jspecify.annotations.Nullable Instant from, Instant before) {
        List<Document> all = new ArrayList<>();
        all.add(new Document("$in", List.of("$status", RUNNING)));
        all.add(new Document("$lt", List.of("$due", Date.from(before))));
        all.add(new Document("$gte", List.of("$due", Date.from(from == null ? Instant.EPOCH : from))));
        return new Document("$and", all);
    }

    private static Document when(Document condition) {
        return new Document("$sum", new Document("$cond", List.of(condition, 1, 0)));
    }

    private static long count(Document found, String field) {
        return found.get(field, Number.class).longValue();
    }
}
