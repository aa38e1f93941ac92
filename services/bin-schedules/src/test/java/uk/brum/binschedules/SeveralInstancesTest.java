package uk.brum.binschedules;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What another instance writes is seen here: the test writes to the database as that one would. */
class SeveralInstancesTest extends RunningService {

    @Autowired
    MongoDatabase database;

    @Test
    void sees_a_round_that_another_instance_has_changed() {
        ImportedHome home = aHome();
        get(home.path("/collections"));

        database.getCollection("rounds").updateOne(eq("_id", home.round()), set("frequency", "fortnightly"));

        await().untilAsserted(() -> assertThat(collections(home)).hasSize(2));
    }

    @Test
    void sees_a_plan_that_another_instance_has_imported() {
        ImportedHome home = aHome();
        ImportedHome other = aHome();
        get(home.path("/collections"));
        Document ofOther = database.getCollection("properties")
                .find(eq("_id", Long.parseLong(other.uprn())))
                .first();

        database.getCollection("properties")
                .updateOne(eq("_id", Long.parseLong(home.uprn())), set("plan", "0123456789abcdef01234567"));
        await().untilAsserted(() -> assertThat(collections(home)).isEmpty());

        database.getCollection("properties")
                .updateOne(eq("_id", Long.parseLong(home.uprn())), set("plan", ofOther.getString("plan")));
        await().untilAsserted(() -> assertThat(collections(home)).hasSize(4));
    }

    @Test
    void sees_what_a_crew_told_another_instance() {
        ImportedHome home = aHome();
        get(home.path("/collections"));

        database.getCollection("crewEvents")
                .insertOne(new Document("_id", "from-elsewhere")
                        .append("kind", "too-heavy")
                        .append("stream", "residual")
                        .append("date", "2026-11-23")
                        .append("at", java.util.Date.from(clock.instant()))
                        .append("uprn", Long.parseLong(home.uprn())));

        await().untilAsserted(() ->
                assertThat(collections(home).get(0).path("state").asString()).isEqualTo("not-collected"));
    }

    private JsonNode collections(ImportedHome home) {
        return get(home.path("/collections")).json().path("collections");
    }
}
