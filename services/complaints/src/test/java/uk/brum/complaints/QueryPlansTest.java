package uk.brum.complaints;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.Date;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing that a person or a sweep asks reads all complaints. */
class QueryPlansTest extends RunningComplaints {

    @Autowired
    private MongoDatabase database;

    @Test
    void every_question_uses_an_index() {
        Date now = Date.from(clock.instant());
        Map.of(
                        lte("nextLook", now),
                        Sorts.ascending("nextLook"),
                        eq("open", true),
                        new Document(),
                        gte("breaches", now),
                        new Document(),
                        gte("postSince", now),
                        Sorts.ascending("postSince", "_id"),
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
