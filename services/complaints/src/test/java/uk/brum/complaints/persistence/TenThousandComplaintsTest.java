package uk.brum.complaints.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.brum.complaints.application.PolicyRules;
import uk.brum.complaints.domain.Act;
import uk.brum.complaints.domain.Channel;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintCommand;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Decisions;
import uk.brum.complaints.domain.Desk;
import uk.brum.complaints.domain.Intake;
import uk.brum.complaints.domain.LetterWriter;
import uk.brum.complaints.domain.Needs;
import uk.brum.complaints.domain.Party;
import uk.brum.complaints.policy.Policies;
import uk.brum.complaints.policy.file.PolicyFile;
import uk.brum.complaints.reporting.domain.Figures;
import uk.brum.complaints.reporting.domain.ReportYear;
import uk.brum.complaints.reporting.domain.StageFigures;
import uk.brum.complaints.reporting.domain.YearFigures;
import uk.brum.complaints.reporting.persistence.MongoFigures;
import uk.brum.testing.TestServers;
import uk.brum.workingtime.WorkingDays;

/** The yearly figures of ten thousand complaints in all states, against a count that shares nothing with them. */
class TenThousandComplaintsTest {

    private static final int MANY = 10_000;
    private static final ReportYear YEAR = new ReportYear(2026);
    private static final Instant NOW = RandomCase.AS_AT.atTime(LocalTime.NOON).toInstant(java.time.ZoneOffset.UTC);
    private static final Policies POLICIES = PolicyFile.ours();
    private static final LetterWriter LETTERS =
            (kind, stage, complaint, rules) -> new LetterWriter.Text("A letter", List.of("Its text."));

    private static final List<RandomCase> CASES = new ArrayList<>();
    private static final MongoDatabase DATABASE = TestServers.freshDatabase("complaint-figures");
    private static YearFigures year;

    @BeforeAll
    static void ten_thousand_complaints() {
        Random random = new Random(20261123);
        MongoCollection<Document> complaints = DATABASE.getCollection("complaints");
        complaints.createIndex(Indexes.ascending("receivedAt"));
        List<Document> batch = new ArrayList<>();
        for (int number = 0; number < MANY; number++) {
            RandomCase one = new RandomCase(random);
            CASES.add(one);
            batch.add(ComplaintDocumentTest.DOCUMENTS.of(lived(number, one)));
            if (batch.size() == 500) {
                complaints.insertMany(batch);
                batch.clear();
            }
        }
        year = new MongoFigures(DATABASE, POLICIES).of(YEAR, NOW);
    }

    private static Complaint lived(int number, RandomCase one) {
        Instant received = one.received
                .atTime(LocalTime.NOON)
                .atZone(ZoneId.of("Europe/London"))
                .toInstant();
        // the first and last moments of the year, in British Summer Time
        if (one.received.equals(LocalDate.of(2026, 4, 1))) {
            received = Instant.parse("2026-03-31T23:00:00Z");
        } else if (one.received.equals(LocalDate.of(2027, 3, 31))) {
            received = Instant.parse("2027-03-31T22:59:59Z");
        }
        Intake intake = new Intake(
                one.kind,
                Channel.values()[number % Channel.values().length],
                received,
                "Words.",
                List.of(new Party("Somebody", "somebody@example.org", null, null, null)),
                null,
                null,
                new Needs(List.of(), one.byPost ? Needs.Contact.POST : Needs.Contact.EMAIL),
                one.ward);
        Desk desk = new Desk(
                new PolicyRules(POLICIES.inForce(one.kind, one.received), WorkingDays.known(), 2, RandomCase.POST_DAYS),
                LETTERS);
        Complaint complaint = Decisions.receive(
                        new ComplaintId("CO-%04d-0000".formatted(number)), intake, new Act(received, "anna"), desk)
                .state();
        for (RandomCase.Step step : one.steps()) {
            complaint = Decisions.decide(complaint, step.command(), new Act(step.at(), step.by()), desk)
                    .state();
        }
        return Decisions.decide(complaint, new ComplaintCommand.LookAtClocks(), new Act(NOW, "sweep"), desk)
                .state();
    }

    private static boolean counts(RandomCase one) {
        return !one.received.isBefore(LocalDate.of(2026, 4, 1)) && !one.received.isAfter(LocalDate.of(2027, 3, 31));
    }

    private static Map<String, Map<String, Long>> expected(Function<RandomCase, @Nullable String> group) {
        Map<String, Map<String, Long>> all = new TreeMap<>();
        CASES.stream().filter(TenThousandComplaintsTest::counts).forEach(one -> {
            String key = group.apply(one);
            Map<String, Long> sums = all.computeIfAbsent(key == null ? "not-recorded" : key, it -> new TreeMap<>());
            one.counts.forEach((name, more) -> sums.merge(name, more, Long::sum));
        });
        return all;
    }

    private static Map<String, Map<String, Long>> found(List<YearFigures.Group> groups) {
        Map<String, Map<String, Long>> all = new TreeMap<>();
        groups.forEach(group -> all.put(group.code(), flat(group.figures())));
        return all;
    }

    private static Map<String, Long> flat(Figures figures) {
        Map<String, Long> flat = new TreeMap<>();
        flat.put("received", figures.received());
        flat.put("open", figures.open());
        flat.put("upheld", figures.outcomes().upheld());
        flat.put("partlyUpheld", figures.outcomes().partlyUpheld());
        flat.put("notUpheld", figures.outcomes().notUpheld());
        flat.put("refused", figures.outcomes().refused());
        flat.put("withdrawn", figures.outcomes().withdrawn());
        flat.put("handledAsRequest", figures.outcomes().handledAsRequest());
        flat.put("unanswered", figures.outcomes().unanswered());
        for (StageFigures stage : figures.stages()) {
            String name = "s" + stage.stage() + ".";
            flat.put(name + "begun", stage.begun());
            flat.put(name + "acknowledged", stage.acknowledged());
            flat.put(name + "acknowledgedInTime", stage.acknowledgedInTime());
            flat.put(name + "answered", stage.answered());
            flat.put(name + "answeredInTime", stage.answeredInTime());
            flat.put(name + "extended", stage.extended());
            flat.put(name + "overdue", stage.overdue());
            flat.put(name + "upheld", stage.upheld());
            flat.put(name + "partlyUpheld", stage.partlyUpheld());
            flat.put(name + "notUpheld", stage.notUpheld());
        }
        flat.put("remedies.promised", figures.remedies().promised());
        flat.put("remedies.inTime", figures.remedies().inTime());
        flat.put("remedies.late", figures.remedies().late());
        flat.put("remedies.overdue", figures.remedies().overdue());
        flat.put("remedies.notDueYet", figures.remedies().notDueYet());
        flat.put("remedies.pence", figures.remedies().pence());
        flat.values().removeIf(value -> value == 0);
        return flat;
    }

    @Test
    void the_figures_of_all_are_right() {
        assertThat(flat(year.all())).isEqualTo(expected(one -> "all").get("all"));
    }

    @Test
    void every_state_is_among_them() {
        assertThat(flat(year.all()).keySet())
                .contains(
                        "open",
                        "upheld",
                        "partlyUpheld",
                        "notUpheld",
                        "refused",
                        "withdrawn",
                        "handledAsRequest",
                        "unanswered",
                        "s1.overdue",
                        "s2.overdue",
                        "s3.answered",
                        "s2.extended",
                        "remedies.late",
                        "remedies.overdue",
                        "remedies.notDueYet");
        assertThat(year.all().received()).isBetween(9_000L, 9_900L);
    }

    @Test
    void the_figures_by_kind_ward_and_service_area_are_right() {
        assertThat(found(year.byKind())).isEqualTo(expected(one -> one.kind.id()));
        assertThat(found(year.byWard())).isEqualTo(expected(one -> one.ward));
        assertThat(found(year.byServiceArea()))
                .isEqualTo(expected(one -> one.learning == null ? null : one.learning.serviceArea()));
    }

    @Test
    void refusals_and_breaches_are_counted_by_ground_and_by_what_was_to_be_done() {
        Map<String, Long> refused = new HashMap<>();
        Map<String, Long> breaches = new HashMap<>();
        CASES.stream().filter(TenThousandComplaintsTest::counts).forEach(one -> {
            one.refusedFor.forEach(ground -> refused.merge(ground, 1L, Long::sum));
            one.breaches.forEach(clock -> breaches.merge(clock, 1L, Long::sum));
        });

        assertThat(counted(year.refused())).isEqualTo(refused);
        assertThat(refused).containsOnlyKeys("court-or-tribunal", "already-answered", "first-report", "asked-too-late");
        assertThat(counted(year.breaches())).isEqualTo(breaches);
        assertThat(breaches)
                .containsOnlyKeys("acknowledge", "assess", "answer", "remedy", "ombudsman-information", "post");
    }

    private static Map<String, Long> counted(List<YearFigures.Counted> counted) {
        Map<String, Long> all = new HashMap<>();
        counted.forEach(one -> all.put(one.code(), one.count()));
        return all;
    }

    @Test
    void what_the_ombudsmen_did_is_counted() {
        Map<String, Long> expected = new TreeMap<>();
        CASES.stream()
                .filter(TenThousandComplaintsTest::counts)
                .forEach(one -> one.ombudsman.forEach((name, more) -> expected.merge(name, more, Long::sum)));
        Map<String, Long> found = new TreeMap<>();
        year.ombudsmen().forEach(one -> {
            found.put(one.body() + ".referred", one.referred());
            found.put(one.body() + ".upheld", one.upheld());
            found.put(one.body() + ".not-upheld", one.notUpheld());
            found.put(one.body() + ".not-investigated", one.notInvestigated());
            found.put(one.body() + ".undecided", one.undecided());
            found.put(one.body() + ".informationAsked", one.informationAsked());
            found.put(one.body() + ".informationLate", one.informationLate());
        });

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void root_causes_are_counted_and_no_words_of_restricted_complaints_are_told() {
        Map<String, Long> causes = new TreeMap<>();
        Set<String> told = new HashSet<>();
        List<String> secret = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (RandomCase one : CASES) {
            if (counts(one) && one.learning != null) {
                String cause = one.learning.serviceArea() + "/" + one.learning.rootCause();
                causes.merge(cause, 1L, Long::sum);
                if (!one.restricted) {
                    told.add(cause);
                }
                (one.restricted ? secret : open).add(one.learning.serviceArea() + "/" + one.learning.lessons());
            }
        }
        secret.removeAll(open);
        Map<String, Long> found = new TreeMap<>();
        year.rootCauses().forEach(one -> found.put(one.serviceArea() + "/" + one.rootCause(), one.count()));
        List<String> lessons = year.improvements().stream()
                .map(one -> one.serviceArea() + "/" + one.lessons())
                .toList();

        causes.keySet().retainAll(told);
        assertThat(found).isEqualTo(causes);
        assertThat(lessons).hasSize(100).isSubsetOf(open).doesNotContainAnyElementsOf(secret);
    }

    @Test
    void the_complaints_of_a_year_are_found_by_index() {
        String plan = DATABASE.getCollection("complaints")
                .find(new Document(
                        "receivedAt",
                        new Document("$gte", java.util.Date.from(YEAR.begins()))
                                .append("$lt", java.util.Date.from(YEAR.ends()))))
                .explain(ExplainVerbosity.QUERY_PLANNER)
                .toJson();

        assertThat(plan).contains("IXSCAN").doesNotContain("COLLSCAN");
    }
}
