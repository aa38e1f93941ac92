package uk.brum.complaints;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing that a person or a sweep asks reads all complaints. */
class QueryPlansTest extends RunningComplaints {

    @Autowired
    private MongoDatabase database;

    @Test
    void every_question_uses_an_index() {
        Date now = Date.from(clock.instant());
        Bson visible =
                new Document("$or", List.of(new Document("restricted", false), new Document("named", "agent-1")));
        Map.of(
                        and(eq("people", "person-1")),
                        Sorts.descending("receivedAt", "_id"),
                        and(visible, eq("open", true)),
                        Sorts.ascending("clockDue", "_id"),
                        and(visible, eq("handler", "handler-1"), eq("open", true)),
                        Sorts.ascending("clockDue", "_id"),
                        visible,
                        Sorts.ascending("clockDue", "_id"),
                        lte("nextLook", now),
                        Sorts.ascending("nextLook"),
                        eq("open", true),
                        new Document(),
                        lt("owedBy", now),
                        Sorts.ascending("owedBy", "_id"),
                        and(eq("erased", false), eq("kind", "corporate"), lt("endedAt", now)),
                        Sorts.ascending("endedAt"),
                        eq("idem.key", "person-1:key"),
                        new Document())
                .forEach((filter, order) -> {
                    String plan = database.getCollection("complaints")
                            .find(filter)
                            .sort(order)
                            .explain(ExplainVerbosity.QUERY_PLANNER)
                            .get("queryPlanner", Document.class)
                            .get("winningPlan", Document.class)
                            .toJson();
                    assertThat(plan)
                            .as(filter.toBsonDocument().toJson())
                            .contains("IXSCAN")
                            .doesNotContain("COLLSCAN", "\"SORT\"");
                });
        assertThat(database.getCollection("accesses")
                        .find(eq("complaint", "CO-7K2M-9QXD"))
                        .sort(Sorts.descending("at"))
                        .explain(ExplainVerbosity.QUERY_PLANNER)
                        .toJson())
                .doesNotContain("COLLSCAN");
    }
}
