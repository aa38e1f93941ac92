package uk.brum.complaints;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
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
        Map.of(
                        gte("breaches", now),
                        new Document(),
                        gte("postSince", now),
                        Sorts.ascending("postSince", "_id"),
                        lt("owedBy", now),
                        Sorts.ascending("owedBy", "_id"),
                        eq("idem.key", "person-1:key"),
                        new Document())
                .forEach(this::usesAnIndex);
        // as a sweep asks for those behind another
        Map.of(
                        "nextLook",
                        lte("nextLook", now),
                        "lapsesAt",
                        lt("lapsesAt", now),
                        "endedAt",
                        and(eq("erased", false), eq("kind", "corporate"), lt("endedAt", now)))
                .forEach((due, which) -> usesAnIndex(
                        and(which, gte(due, now), or(gt(due, now), gt("_id", "CO-7K2M-9QXD"))),
                        Sorts.ascending(due, "_id")));
        for (String mark : List.of("originUnchecked", "wardUnasked", "tracesLeft", "open")) {
            usesAnIndex(and(eq(mark, true), gt("_id", "CO-7K2M-9QXD")), Sorts.ascending("_id"));
        }
        assertThat(database.getCollection("accesses")
                        .find(eq("complaint", "CO-7K2M-9QXD"))
                        .sort(Sorts.descending("at"))
                        .explain(ExplainVerbosity.QUERY_PLANNER)
                        .toJson())
                .doesNotContain("COLLSCAN");
    }

    private void usesAnIndex(Bson filter, Bson order) {
        String plan = database.getCollection("complaints")
                .find(filter)
                .sort(order)
                .explain(ExplainVerbosity.QUERY_PLANNER)
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class)
                .toJson();
        assertThat(plan).as(filter.toBsonDocument().toJson()).contains("IXSCAN").doesNotContain("COLLSCAN", "\"SORT\"");
    }
}
