package uk.brum.complaints.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import uk.brum.complaints.domain.Status;
import uk.brum.complaints.domain.Wanted;
import uk.brum.complaints.policy.ComplaintKind;
import uk.brum.testing.BrumServiceTest;

/** Each question of a list is answered by an index, in the order of that index. */
@BrumServiceTest
@TestPropertySource(properties = "brum.complaints.sweep-every=PT12H")
class ListPlansTest {

    private static final Wanted.Questions ALL =
            new Wanted.Questions(null, false, null, null, null, null, null, null, null);

    @Autowired
    private MongoDatabase database;

    @Autowired
    private SealedWords words;

    @TestFactory
    Stream<DynamicTest> every_question_is_answered_by_an_index() {
        Stream<Wanted> staff = Stream.of(
                        ALL,
                        asking("handler-1", false, null, null, null, null, null, null, null),
                        asking(null, true, true, null, null, null, null, null, null),
                        asking(null, false, true, null, null, null, null, null, null),
                        asking(null, false, null, "person-1", null, null, null, null, null),
                        asking(null, false, null, null, "amina@example.org", null, null, null, null),
                        asking(null, false, null, null, "CO-7K2M-9QXD", null, null, null, null),
                        asking(null, false, null, null, null, Status.ANSWERED, null, null, null),
                        asking(null, false, null, null, null, null, Wanted.Time.BREACHED, null, null),
                        asking(null, false, null, null, null, null, Wanted.Time.AT_RISK, null, null),
                        asking(null, false, null, null, null, null, Wanted.Time.RUNNING, null, null),
                        asking(null, false, null, null, null, null, null, ComplaintKind.CORPORATE, null),
                        asking(null, false, null, null, null, null, null, null, "MB-7K2M-9QXD"))
                .map(questions -> new Wanted(null, "agent-1", questions, 0, 20));
        Stream<Wanted> residents = Stream.of(
                        ALL, asking(null, false, true, null, null, null, null, null, "MB-7K2M-9QXD"))
                .map(questions -> new Wanted("person-1", null, questions, 0, 20));
        return Stream.concat(staff, residents)
                .map(wanted -> DynamicTest.dynamicTest(wanted.toString(), () -> usesAnIndex(wanted)));
    }

    private void usesAnIndex(Wanted wanted) {
        String plan = database.getCollection("complaints")
                .find(new ComplaintFilter(words).of(wanted, Instant.parse("2026-11-30T09:00:00Z")))
                .sort(ComplaintFilter.order(wanted))
                .explain(ExplainVerbosity.QUERY_PLANNER)
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class)
                .toJson();
        assertThat(plan).contains("IXSCAN").doesNotContain("COLLSCAN");
        if (wanted.questions().q() == null || !wanted.questions().q().startsWith("CO-")) {
            assertThat(plan).as("one complaint needs no order").doesNotContain("\"SORT\"");
        }
    }

    private static Wanted.Questions asking(
            String handler,
            boolean unassigned,
            Boolean open,
            String person,
            String q,
            Status status,
            Wanted.Time clock,
            ComplaintKind kind,
            String origin) {
        return new Wanted.Questions(handler, unassigned, open, person, q, status, clock, kind, origin);
    }
}
