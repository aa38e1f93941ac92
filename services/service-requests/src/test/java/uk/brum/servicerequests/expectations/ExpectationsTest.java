package uk.brum.servicerequests.expectations;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.brum.servicerequests.catalogue.CatalogueDoor;
import uk.brum.servicerequests.expectations.application.RollUp;
import uk.brum.servicerequests.expectations.domain.Measured;
import uk.brum.servicerequests.expectations.domain.ResolutionTimes;
import uk.brum.servicerequests.expectations.domain.ResolutionTimes.Key;
import uk.brum.servicerequests.expectations.domain.ResolutionTimes.Result;
import uk.brum.servicerequests.requests.application.ChangeStatus;
import uk.brum.servicerequests.requests.application.Move;
import uk.brum.servicerequests.requests.application.NewRequest;
import uk.brum.servicerequests.requests.application.SubmitRequest;
import uk.brum.servicerequests.requests.domain.Channel;
import uk.brum.servicerequests.requests.domain.Ending;
import uk.brum.servicerequests.requests.domain.Place;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.Reporter;
import uk.brum.servicerequests.requests.domain.ServiceRequest;

/** From requests that were done to what the next reporter can expect. */
class ExpectationsTest extends CatalogueDoor {

    private static final String WARD = "E05011154";

    @Autowired
    ResolutionTimes times;

    @Autowired
    RollUp rollUp;

    @Autowired
    SubmitRequest submit;

    @Autowired
    ChangeStatus status;

    @Autowired
    MongoDatabase database;

    @Autowired
    Clock clock;

    @Test
    void expects_nothing_without_enough_history_and_by_ward_only_where_the_ward_has_enough() {
        measured("graffiti", "E05011118", 29, 0);
        assertThat(get("/expectations?category=graffiti&ward=E05011118")
                        .json()
                        .path("basis")
                        .asString())
                .isEqualTo("none");

        measured("graffiti", WARD, 40, 100);
        JsonNode city = get("/expectations?category=graffiti&ward=E05011118").json();
        JsonNode ward = get("/expectations?category=graffiti&ward=" + WARD).json();

        assertThat(city.path("basis").asString()).isEqualTo("city");
        assertThat(city.path("measured").asInt()).isEqualTo(69);
        assertThat(ward.path("basis").asString()).isEqualTo("ward");
        assertThat(ward.path("likelyDays").asDouble()).isEqualTo(20.0);
        assertThat(ward.path("mostDays").asDouble()).isEqualTo(36.0);
        assertThat(get("/expectations?category=graffiti&ward=Moseley").status()).isEqualTo(400);
    }

    @Test
    void publishes_how_often_expectations_came_true() {
        measured("dog-fouling", WARD, 40, 0);
        Instant soon = clock.instant().plus(Duration.ofMinutes(1));
        var told = times.find(new Key("dog-fouling", null)).orElseThrow().toldAt(soon);
        times.keep(List.of(new Result(
                "SR-TOLD-0001", new Key("dog-fouling", WARD), new Measured(days(19), clock.instant(), told))));
        times.keep(List.of(new Result(
                "SR-TOLD-0002", new Key("dog-fouling", WARD), new Measured(days(30), clock.instant(), told))));
        times.changed(List.of(new Key("dog-fouling", null)));
        rollUp.rollUp();

        JsonNode items = get("/expectations/accuracy").json().path("items");

        assertThat(items).anySatisfy(item -> {
            assertThat(item.path("category").asString()).isEqualTo("dog-fouling");
            assertThat(item.path("told").asInt()).isEqualTo(2);
            assertThat(item.path("doneByLikely").asDouble()).isEqualTo(0.5);
            assertThat(item.path("doneByMost").asDouble()).isEqualTo(1.0);
        });
    }

    @Test
    void measures_a_request_when_it_is_done_and_forgets_it_when_it_is_opened_again() {
        ServiceRequest request = submit.submit(new NewRequest(
                "needles",
                Place.at(new Point(52.44, -1.88)),
                new NewRequest.Account(
                        "By the swings",
                        Map.of("how-many", List.of("3"), "children", List.of("yes")),
                        List.of(),
                        List.of()),
                Reporter.person("person-1", Channel.WEB),
                false,
                null));
        String reference = request.reference().text();
        var proof = new uk.brum.servicerequests.requests.domain.Proof(null, null, clock.instant());

        status.change(request.reference(), null, new Move.Close(Ending.DONE, "Taken away.", proof), "crew-1");
        Awaitility.await().untilAsserted(() -> assertThat(stored(reference)).isNotNull());
        assertThat(stored(reference).toJson()).doesNotContain("person-1", "swings");

        status.change(request.reference(), null, new Move.Reopen("They are still there."), "agent-1");
        Awaitility.await().untilAsserted(() -> assertThat(stored(reference)).isNull());
    }

    @Test
    void no_question_reads_a_whole_collection() {
        Date since = Date.from(days(365));
        assertIndexed(
                "resolutionTimes",
                Filters.and(Filters.eq("category", "pothole"), Filters.gte("done", since)),
                Sorts.descending("done"));
        assertIndexed(
                "resolutionTimes",
                Filters.and(Filters.eq("category", "pothole"), Filters.eq("ward", WARD), Filters.gte("done", since)),
                Sorts.descending("done"));
        assertIndexed("resolutionRollups", Filters.eq("changed", true), new Document());
        assertIndexed("resolutionRollups", Filters.eq("ofTheCity", true), Sorts.ascending("category"));
        assertIndexed("photos", Filters.and(Filters.eq("made", false), Filters.lt("at", since)), Sorts.ascending("at"));
        assertIndexed(
                "categoryVersions",
                Filters.eq("category.code", "pothole"),
                Sorts.ascending("category.code", "revision"));
    }

    private void assertIndexed(String collection, Bson filter, Bson sort) {
        assertThat(database.getCollection(collection)
                        .find(filter)
                        .sort(sort)
                        .explain(ExplainVerbosity.QUERY_PLANNER)
                        .get("queryPlanner", Document.class)
                        .get("winningPlan", Document.class)
                        .toJson())
                .as(collection + " " + filter)
                .contains("IXSCAN")
                .doesNotContain("COLLSCAN");
    }

    private Document stored(String reference) {
        return database.getCollection("resolutionTimes")
                .find(Filters.eq("_id", reference))
                .first();
    }

    /** Requests that took one day, two days, and so on. */
    @Test
    void a_receipt_says_when_such_reports_are_really_done_beside_what_we_aim_for() {
        String report = """
                {"category":"needles","place":{"lat":52.4441,"lon":-1.8811},"description":"By the slide",
                 "answers":{"how-many":["3"],"children":["no"]}}""";
        assertThat(received(report).has("expected")).as("too few were measured").isFalse();

        measured("street-furniture", WARD, 40, 0);
        JsonNode receipt = received("""
                {"category":"street-furniture","place":{"lat":52.4451,"lon":-1.8811},"description":"A bench",
                 "answers":{"what":["bench"],"danger":["no"]}}""");

        assertThat(receipt.path("expected").path("basis").asString()).isEqualTo("city");
        assertThat(receipt.path("expected").path("measured").asInt()).isEqualTo(40);
        assertThat(receipt.path("expected").path("likelyBy").asString()).isEqualTo(day(20));
        assertThat(receipt.path("expected").path("mostBy").asString()).isEqualTo(day(36));
        assertThat(receipt.path("due").path("explanation").asString()).isEqualTo("28 days");
        assertThat(receipt.path("whatHappensNext").asString()).startsWith("We aim to deal with it by ");
    }

    private JsonNode received(String report) {
        Answer answer = post(
                "/requests", report, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(answer.status())
                .as(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(201);
        return answer.json();
    }

    private String day(int ahead) {
        return LocalDate.ofInstant(clock.instant().plus(Duration.ofDays(ahead)), ZoneId.of("Europe/London"))
                .toString();
    }

    private void measured(String category, String ward, int count, int number) {
        for (int i = 1; i <= count; i++) {
            times.keep(List.of(new Result(
                    "SR-" + category + (number + i),
                    new Key(category, ward),
                    new Measured(days(i), clock.instant(), null))));
        }
        times.changed(List.of(new Key(category, ward)));
        times.changed(List.of(new Key(category, null)));
        rollUp.rollUp();
    }

    private Instant days(int ago) {
        return clock.instant().minus(Duration.ofDays(ago));
    }
}
