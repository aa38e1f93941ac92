package uk.brum.binschedules;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No question that a person waits for reads a whole collection. */
class QueryPlansTest extends RunningService {

    @Autowired
    MongoDatabase database;

    private record Question(String collection, Bson filter, Bson sort) {}

    @Test
    void every_question_of_a_waiting_person_uses_an_index() {
        Bson newestFirst = Sorts.descending("reportedAt", "_id");
        Stream.of(
                        new Question(
                                "properties", and(eq("postcode", "B13 8DC"), gt("_id", 0L)), Sorts.ascending("_id")),
                        new Question(
                                "crewEvents",
                                and(or(eq("uprn", 17L), eq("usrn", "99000001")), gte("date", "2026-11-09")),
                                new Document()),
                        new Question("crewEvents", eq("date", "2026-11-23"), Sorts.descending("at", "_id")),
                        new Question(
                                "crewEvents",
                                and(eq("round", "R1"), eq("date", "2026-11-23")),
                                Sorts.descending("at", "_id")),
                        new Question("crewEvents", and(exists("round"), gte("date", "2026-10-20")), new Document()),
                        new Question(
                                "missedCollections", and(eq("uprn", 17L), eq("state", "reported")), new Document()),
                        new Question(
                                "missedCollections",
                                and(in("uprn", List.of(17L)), in("date", List.of("2026-11-23"))),
                                Sorts.ascending("reportedAt")),
                        new Question("missedCollections", eq("people", "person-1"), newestFirst),
                        new Question(
                                "missedCollections",
                                and(eq("people", "person-1"), eq("uprn", 17L), eq("state", "reported")),
                                newestFirst),
                        new Question("missedCollections", new Document(), newestFirst),
                        new Question(
                                "missedCollections",
                                or(eq("idem.key", "person-1:key"), eq("reopenings.key", "person-1:key")),
                                new Document()),
                        new Question(
                                "reminders",
                                and(eq("subscriber", "person-1"), eq("active", true)),
                                Sorts.descending("since", "_id")),
                        new Question("reminders", eq("stopToken", "t"), new Document()),
                        new Question("reminders", eq("confirm.token", "t"), new Document()),
                        new Question("reminders", in("uprn", List.of(17L)), new Document()),
                        new Question("reminders", and(exists("email"), ne("masterKeys", "3f9a01c2")), new Document()),
                        new Question("dateChanges", gte("date", "2026-11-23"), Sorts.ascending("date", "_id")))
                .forEach(question -> assertThat(plan(question))
                        .as(question.toString())
                        .contains("IXSCAN")
                        .doesNotContain("COLLSCAN"));
    }

    @Test
    void due_reminders_are_found_without_looking_at_any_other() {
        Bson untold = and(
                eq("active", true),
                eq("when", "day-before-18:00"),
                in("calendar", List.of("plan|E05011154|")),
                lt("toldUpTo", "2026-11-30"));
        Bson toldOtherwise =
                and(eq("telling.day", "2026-11-30"), eq("calendar", "plan|E05011154|"), ne("telling.facts", "+food"));
        assertThat(plan(new Question("reminders", untold, new Document()))).contains("\"indexName\": \"untold\"");
        assertThat(plan(new Question("reminders", toldOtherwise, new Document())))
                .contains("\"indexName\": \"told\"");
        Stream.of(and(eq("active", true), eq("when", "day-before-18:00")), eq("telling.day", "2026-11-30"))
                .forEach(calendars -> assertThat(database.runCommand(new Document(
                                                "explain",
                                                new Document("distinct", "reminders")
                                                        .append("key", "calendar")
                                                        .append("query", calendars))
                                        .append("verbosity", "queryPlanner"))
                                .toJson())
                        .contains("DISTINCT_SCAN"));
    }

    private String plan(Question question) {
        BsonDocument filter = question.filter().toBsonDocument();
        BsonDocument sort = question.sort().toBsonDocument();
        return database.getCollection(question.collection())
                .find(filter)
                .sort(sort)
                .explain(com.mongodb.ExplainVerbosity.QUERY_PLANNER)
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class)
                .toJson();
    }
}
