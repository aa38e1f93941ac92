package uk.brum.servicerequests.requests.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.brum.servicerequests.requests.domain.RequestStatus;
import uk.brum.servicerequests.requests.domain.Wanted;
import uk.brum.servicerequests.requests.domain.Wanted.Criterion;
import uk.brum.servicerequests.requests.domain.Wanted.Order;
import uk.brum.testing.TestServers;

/** No question of the desk reads the whole collection, or looks at many more requests than it shows. */
class DeskQueryPlansTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
    private static final int STORED = 100_000;
    private static final int PAGE = 20;
    private static final MongoDatabase DATABASE = TestServers.freshDatabase("desk-plans");
    private static final MongoCollection<Document> REQUESTS = DATABASE.getCollection("requests");

    @BeforeAll
    static void a_city_full_of_requests() {
        RequestIndexes.create(REQUESTS);
        Random random = new Random(5);
        List<Document> batch = new ArrayList<>();
        for (int i = 0; i < STORED; i++) {
            batch.add(request(i, random));
        }
        REQUESTS.insertMany(batch);
    }

    @AfterAll
    static void drop() {
        DATABASE.drop();
    }

    private static Document request(int i, Random random) {
        boolean open = i % 10 == 0;
        Instant submitted = NOW.minus(Duration.ofMinutes(30L * (STORED - i)));
        Document request = new Document("_id", "SR-%04d-%04d".formatted(i / 10_000, i % 10_000))
                .append(RequestDocument.SUBMITTED, Date.from(submitted))
                .append(RequestDocument.UPDATED, Date.from(submitted))
                .append(RequestDocument.OPEN, open)
                .append(RequestDocument.SHOWN, true)
                .append(RequestDocument.STATUS, open ? i % 200 == 0 ? "waiting" : "assigned" : "done")
                .append(RequestDocument.CATEGORY, "category-" + random.nextInt(30))
                .append(RequestDocument.WARD, "E0501%04d".formatted(random.nextInt(69)))
                .append(RequestDocument.WORDS, List.of("library", "b13" + random.nextInt(500), "word" + i))
                .append(
                        RequestDocument.WHO,
                        List.of("p:person-" + i / 5, "e:a" + i / 5 + "@example.test", "t:12100" + i))
                .append(RequestDocument.TEAM, "team-" + random.nextInt(10))
                .append("priority", 1 + random.nextInt(4))
                .append(RequestDocument.DUE, Date.from(submitted.plus(Duration.ofDays(random.nextInt(400)))));
        if (open && i % 30 == 0) {
            request.append(RequestDocument.PERSON, "agent-" + i % 7);
        }
        if (open && i % 50 == 0) {
            request.append(RequestDocument.NEXT_MISS, Date.from(submitted.plus(Duration.ofDays(i % 7))));
        }
        if (i % 500 == 0) {
            request.append("moderation", new Document("hidden", true));
        }
        return request;
    }

    static Stream<Arguments> questions() {
        Criterion open = new Wanted.IsOpen(true);
        Criterion running = new Wanted.InStatus(Set.of(RequestStatus.SUBMITTED, RequestStatus.ASSIGNED));
        Criterion overdue = new Wanted.Due(null, NOW);
        Criterion team = new Wanted.OfTeam("team-3");
        return Stream.of(
                Arguments.of("email", Order.NEWEST_FIRST, List.of(new Wanted.ByContact("a7@example.test"))),
                Arguments.of("phone", Order.NEWEST_FIRST, List.of(new Wanted.ByContact("0121 0077"))),
                Arguments.of("account", Order.NEWEST_FIRST, List.of(new Wanted.ByAccount("person-7"))),
                Arguments.of("postcode", Order.NEWEST_FIRST, List.of(new Wanted.WithWords("b137"))),
                Arguments.of("words", Order.NEWEST_FIRST, List.of(new Wanted.WithWords("library"))),
                Arguments.of("team", Order.DUE_FIRST, List.of(team)),
                Arguments.of("team, overdue", Order.DUE_FIRST, List.of(team, open, running, overdue)),
                Arguments.of(
                        "team, due today",
                        Order.DUE_FIRST,
                        List.of(team, open, running, new Wanted.Due(NOW, NOW.plus(Duration.ofDays(1))))),
                Arguments.of("team, urgent", Order.DUE_FIRST, List.of(team, new Wanted.OfPriority(1))),
                Arguments.of("team, free", Order.DUE_FIRST, List.of(team, new Wanted.Unassigned())),
                Arguments.of("mine", Order.DUE_FIRST, List.of(new Wanted.GivenTo("agent-2"))),
                Arguments.of("all overdue", Order.DUE_FIRST, List.of(open, running, overdue)),
                Arguments.of("free", Order.DUE_FIRST, List.of(new Wanted.Unassigned())),
                Arguments.of(
                        "paused", Order.DUE_FIRST, List.of(open, new Wanted.InStatus(Set.of(RequestStatus.WAITING)))),
                Arguments.of(
                        "milestones that are missed",
                        Order.NEXT_MISSED_FIRST,
                        List.of(new Wanted.MissingMilestone(NOW))),
                Arguments.of("hidden", Order.NEWEST_FIRST, List.of(new Wanted.Hidden())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void every_question_of_the_desk_uses_an_index(String name, Order order, List<Criterion> criteria) {
        Wanted wanted = new Wanted(criteria, order, null, PAGE);
        Document explained = Questions.find(REQUESTS, wanted).explain(ExplainVerbosity.EXECUTION_STATS);

        Document plan = explained.get("queryPlanner", Document.class).get("winningPlan", Document.class);
        Document stats = explained.get("executionStats", Document.class);
        assertThat(plan.toJson()).contains("IXSCAN").doesNotContain("COLLSCAN");
        assertThat(stats.getInteger("nReturned"))
                .as("the question finds something")
                .isPositive();
        // of one request in ten that is open, those in other hands or states are passed over
        assertThat(stats.getInteger("totalDocsExamined")).isLessThanOrEqualTo(STORED / 10);
    }
}
