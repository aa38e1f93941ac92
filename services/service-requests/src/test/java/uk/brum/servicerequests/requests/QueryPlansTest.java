package uk.brum.servicerequests.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.brum.servicerequests.requests.domain.ExternalId;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.RequestStatus;
import uk.brum.servicerequests.requests.domain.Wanted;
import uk.brum.servicerequests.requests.domain.Wanted.Criterion;
import uk.brum.servicerequests.requests.domain.Wanted.Order;
import uk.brum.servicerequests.requests.persistence.Questions;
import uk.brum.testing.TestServers;

/** No question that a person waits for reads a whole collection: asked of MongoDB with 100,000 requests stored. */
class QueryPlansTest {

    private static final int STORED = 100_000;
    private static final int PAGE = 20;
    private static final List<String> OPEN = List.of("submitted", "acknowledged", "assigned", "in-progress");
    private static final List<String> CLOSED = List.of("done", "will-not-be-done", "not-ours");
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final MongoDatabase database = TestServers.freshDatabase("plans");

    @AfterEach
    void drop() {
        database.drop();
    }

    private record Asked(Order order, List<Criterion> criteria) {
        static Asked newest(Criterion... criteria) {
            return new Asked(Order.NEWEST_FIRST, List.of(criteria));
        }
    }

    @Test
    void every_question_of_a_waiting_person_reads_little_more_than_it_answers() {
        MongoCollection<Document> requests = Questions.collection(database);
        fill(requests);
        List<Asked> questions = List.of(
                Asked.newest(new Wanted.PublicOnly()),
                new Asked(Order.OLDEST_FIRST, List.of(new Wanted.PublicOnly())),
                new Asked(
                        Order.LAST_UPDATED_FIRST, List.of(new Wanted.Updated(FIRST.plus(Duration.ofDays(100)), null))),
                Asked.newest(new Wanted.Submitted(FIRST, FIRST.plus(Duration.ofDays(90)))),
                Asked.newest(new Wanted.PublicOnly(), new Wanted.IsOpen(true)),
                Asked.newest(new Wanted.PublicOnly(), new Wanted.IsOpen(false)),
                Asked.newest(new Wanted.InStatus(Set.of(RequestStatus.WITHDRAWN))),
                Asked.newest(new Wanted.PublicOnly(), new Wanted.OfCategories(Set.of("pothole"))),
                Asked.newest(new Wanted.OfCategories(Set.of("pothole", "graffiti")), new Wanted.IsOpen(true)),
                Asked.newest(new Wanted.PublicOnly(), new Wanted.InWard("E05011130")),
                Asked.newest(new Wanted.InWard("E05011130"), new Wanted.IsOpen(false)),
                Asked.newest(new Wanted.PublicOnly(), new Wanted.Near(new Point(52.48, -1.89), 250)),
                Asked.newest(new Wanted.PublicOnly(), new Wanted.WithWords("library")),
                Asked.newest(new Wanted.PublicOnly(), new Wanted.WithWords("lane7 pothole")),
                Asked.newest(new Wanted.ByAccount("person-77")),
                Asked.newest(new Wanted.ByContact("person77@example.org")),
                Asked.newest(new Wanted.AtProperty("990000000077")),
                new Asked(Order.DUE_FIRST, List.of(new Wanted.OfTeam("highways"))),
                new Asked(Order.DUE_FIRST, List.of(new Wanted.GivenTo("crew-7"))),
                new Asked(Order.BY_REFERENCE, List.of(new Wanted.InIncident(new Reference("SR-2222-2222")))),
                Asked.newest(new Wanted.OpenIncident()),
                new Asked(Order.BY_REFERENCE, List.of(new Wanted.WithoutWard())),
                Asked.newest(new Wanted.KnownAs(new ExternalId("contractor", "77"))));

        for (Asked asked : questions) {
            Wanted wanted = new Wanted(asked.criteria(), asked.order(), null, PAGE);
            Document explained = Questions.find(requests, wanted).explain(ExplainVerbosity.EXECUTION_STATS);
            Document stats = explained.get("executionStats", Document.class);
            assertThat(explained
                            .get("queryPlanner", Document.class)
                            .get("winningPlan", Document.class)
                            .toJson())
                    .as(asked.toString())
                    .doesNotContain("COLLSCAN");
            assertThat(((Number) stats.get("totalDocsExamined")).intValue())
                    .as("documents read for " + asked)
                    .isLessThan(2_000);
        }
    }

    @Test
    void a_page_of_a_queue_reads_a_page_however_many_are_open_and_however_rare_the_priority() {
        MongoCollection<Document> requests = Questions.collection(database);
        fill(requests);
        Instant half = FIRST.plus(Duration.ofMinutes(5L * STORED / 2));
        String further = Base64.getUrlEncoder()
                .encodeToString((half.toEpochMilli() + ":SR-5555-5555").getBytes(StandardCharsets.US_ASCII));
        Criterion open = new Wanted.IsOpen(true);
        List<List<Criterion>> queues = List.of(
                List.of(open),
                List.of(open, new Wanted.Due(null, half)),
                List.of(open, new Wanted.OfPriority(1)),
                List.of(open, new Wanted.OfPriority(4)),
                List.of(open, new Wanted.Unassigned()),
                List.of(open, new Wanted.GivenTo("crew-10")),
                List.of(open, new Wanted.OfTeam("highways")),
                List.of(open, new Wanted.OfTeam("highways"), new Wanted.OfPriority(1)),
                List.of(open, new Wanted.OfTeam("highways"), new Wanted.Unassigned()),
                List.of(open, new Wanted.OfTeam("highways"), new Wanted.Due(null, half)));

        for (List<Criterion> queue : queues) {
            for (String after : Arrays.asList(null, further)) {
                Document stats = Questions.find(requests, new Wanted(queue, Order.DUE_FIRST, after, PAGE))
                        .explain(ExplainVerbosity.EXECUTION_STATS)
                        .get("executionStats", Document.class);
                assertThat(((Number) stats.get("totalDocsExamined")).intValue())
                        .as("documents read for " + queue + " after " + after)
                        .isLessThanOrEqualTo(2 * PAGE);
            }
        }
    }

    /** Requests over a year and a city, with rare ones among them; the same at each run. */
    private static void fill(MongoCollection<Document> requests) {
        Random random = new Random(311);
        List<String> categories = List.of("pothole", "graffiti", "fly-tip", "street-light", "noise");
        List<Document> batch = new ArrayList<>();
        for (int i = 0; i < STORED; i++) {
            boolean open = i % 10 == 0;
            Date at = Date.from(FIRST.plus(Duration.ofMinutes(5L * i)));
            List<String> statuses = open ? OPEN : CLOSED;
            String category = categories.get(i % categories.size());
            Document one = new Document("_id", "SR-" + String.format("%04d-%04d", i / 10_000, i % 10_000))
                    .append("submittedAt", at)
                    .append("updatedAt", at)
                    .append("status", i == 500 ? "withdrawn" : statuses.get(random.nextInt(statuses.size())))
                    .append("open", open)
                    .append("shown", i % 20 != 1)
                    .append("category", category)
                    .append("ward", String.format("E0501%04d", 1118 + i % 69))
                    .append(
                            "location",
                            new Document("type", "Point")
                                    .append(
                                            "coordinates",
                                            List.of(-1.99 + random.nextDouble() / 5, 52.38 + random.nextDouble() / 5)))
                    .append("words", List.of(category, "lane" + i % 400, i % 3 == 0 ? "library" : "bridge"))
                    .append("who", List.of("p:person-" + i % 5_000, "e:person" + i % 5_000 + "@example.org"))
                    .append("place", new Document("uprn", Long.toString(990_000_000_000L + i % 40_000)))
                    .append("team", i % 20 == 0 ? "highways" : "street-scene")
                    .append("priority", i % 1_000 == 0 ? 1 : 2 + i / 10 % 4)
                    .append("due", at);
            if (i % 50 == 0) {
                one.append("person", "crew-" + i % 20);
            }
            if (i % 1_000 == 0) {
                one.append("incident", "SR-2222-2222")
                        .append("links", new Document("isIncident", true))
                        .append("wanting", true)
                        .append("external", List.of("contractor/" + i));
            }
            batch.add(one);
            if (batch.size() == 5_000) {
                requests.insertMany(batch);
                batch.clear();
            }
        }
    }
}
