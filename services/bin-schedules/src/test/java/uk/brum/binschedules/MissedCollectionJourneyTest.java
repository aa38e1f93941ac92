package uk.brum.binschedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import uk.brum.testing.TestTokens;

/** A report from the question what can be reported to its end. */
class MissedCollectionJourneyTest extends RunningService {

    private static final String MONDAY = "2026-11-23";

    @Test
    void offers_reports_and_follows_a_collection_to_its_outcome() {
        ImportedHome home = aHome();
        JsonNode option = option(home, 0);
        assertThat(option.path("collectionDate").asString()).isEqualTo(MONDAY);
        assertThat(option.path("reportable").asBoolean()).isTrue();
        assertThat(option.path("until").asString()).isEqualTo("2026-11-26T00:00:00Z");
        assertThat(option(home, 1).path("reason").path("code").asString()).isEqualTo("reporting-closed");

        Answer reported = report(home, MONDAY, RESIDENT);
        String reference = reported.json().path("reference").asString();
        assertThat(reported.status()).isEqualTo(201);
        assertThat(reported.headers().getFirst("Location")).isEqualTo("/api/bins/v1/missed-collections/" + reference);
        assertThat(reported.json().path("dueBy").asString()).isEqualTo("2026-11-25");
        assertThat(reported.json().path("messageWillFollow").asBoolean()).isFalse();
        assertThat(option(home, 0).path("reason").path("reference").asString()).isEqualTo(reference);
        assertThat(firstCollection(home).path("missedReport").path("dueBy").asString())
                .isEqualTo("2026-11-25");

        Answer again = report(home, MONDAY, NEIGHBOUR);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("reference").asString()).isEqualTo(reference);
        JsonNode followed = get("/missed-collections/" + reference, NEIGHBOUR).json();
        assertThat(followed.path("repeats").asInt()).isEqualTo(1);
        assertThat(followed.has("note")).as("the reporter's own words").isFalse();
        assertThat(followed.has("personId")).isFalse();
        assertThat(get("/missed-collections/" + reference, STRANGER).problem()).isEqualTo("report-unknown");

        clock.set("2026-11-24T11:40:00Z");
        Answer closed = post(
                "/missed-collections/" + reference + "/outcome",
                CREW,
                "{\"outcome\":\"not-collected\",\"reason\":\"contaminated-food-waste\"}");
        assertThat(closed.json().path("state").asString()).isEqualTo("not-collected");
        assertThat(post("/missed-collections/" + reference + "/outcome", CREW, "{\"outcome\":\"collected\"}")
                        .problem())
                .isEqualTo("outcome-already-recorded");
        JsonNode mine = get("/missed-collections?mine=true", RESIDENT)
                .json()
                .path("items")
                .get(0);
        assertThat(mine.path("reasonText").asString()).isEqualTo("There was food waste in the wrong bin.");
        assertThat(mine.path("history")).hasSize(3);
        assertThat(report(home, MONDAY, RESIDENT).problem()).isEqualTo("already-closed");

        JsonNode told = told("missed-collection-reported", reference);
        assertThat(told.path("data").path("uprn").asString()).isEqualTo(home.uprn());
        assertThat(told.path("data").path("personId").asString()).isEqualTo("person-1");
        assertThat(told("missed-collection-resolved", reference)
                        .path("data")
                        .path("reason")
                        .asString())
                .isEqualTo("contaminated-food-waste");
    }

    @Test
    void gives_the_first_answer_to_a_repeated_request_and_reports_nothing_twice() {
        ImportedHome home = aHome();
        String key = UUID.randomUUID().toString();
        String body =
                "{\"uprn\":\"%s\",\"stream\":\"residual\",\"collectionDate\":\"%s\"}".formatted(home.uprn(), MONDAY);

        Answer first = post("/missed-collections", RESIDENT, key, body);
        clock.set("2026-12-24T12:00:00Z");
        Answer second = post("/missed-collections", RESIDENT, key, body);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(post("/missed-collections", RESIDENT, key, body.replace(MONDAY, "2026-11-30"))
                        .problem())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void keeps_one_report_when_a_whole_household_reports_at_once() {
        ImportedHome home = aHome();
        Set<String> references = ConcurrentHashMap.newKeySet();
        Set<Integer> statuses = ConcurrentHashMap.newKeySet();

        CompletableFuture.allOf(IntStream.range(0, 8)
                        .mapToObj(person -> CompletableFuture.runAsync(() -> {
                            Answer answer = report(home, MONDAY, TestTokens.person("member-" + person, "resident"));
                            statuses.add(answer.status());
                            references.add(answer.json().path("reference").asString());
                        }))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(references).hasSize(1);
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        JsonNode report = get("/missed-collections/" + references.iterator().next(), AGENT)
                .json();
        assertThat(report.path("repeats").asInt()).isEqualTo(7);
    }

    @Test
    void takes_a_call_for_somebody_without_an_account_and_shows_their_details_to_staff_only() {
        ImportedHome home = aHome();
        String body =
                "{\"uprn\":\"%s\",\"stream\":\"residual\",\"collectionDate\":\"%s\",".formatted(home.uprn(), MONDAY)
                        + "\"onBehalfOf\":{\"name\":\"Sam Example\",\"email\":\"sam@example.org\"}}";

        assertThat(post("/missed-collections", RESIDENT, body).status()).isEqualTo(400);
        String reference = post("/missed-collections", AGENT, body)
                .json()
                .path("reference")
                .asString();
        report(home, MONDAY, NEIGHBOUR);

        assertThat(get("/missed-collections/" + reference, NEIGHBOUR).text()).doesNotContain("Sam", "sam@");
        assertThat(get("/missed-collections/" + reference, TestTokens.service("notifications"))
                        .json()
                        .path("onBehalfOf")
                        .path("email")
                        .asString())
                .isEqualTo("sam@example.org");
        assertThat(told("missed-collection-reported", reference).path("data").has("personId"))
                .isFalse();
        assertThat(told("missed-collection-reported", reference).toString()).doesNotContain("Sam", "sam@");
    }

    @Test
    void takes_a_call_for_somebody_with_an_account_who_reads_and_is_told_as_if_they_had_reported() {
        ImportedHome home = aHome();
        TestTokens caller = TestTokens.person("caller-" + home.uprn(), "resident");
        String body = "{\"uprn\":\"%s\",\"stream\":\"residual\",\"collectionDate\":\"%s\","
                        .formatted(home.uprn(), MONDAY)
                + "\"note\":\"Behind the gate.\",\"onBehalfOf\":{\"personId\":\"caller-%s\"}}".formatted(home.uprn());

        assertThat(post("/missed-collections", RESIDENT, body).status()).isEqualTo(400);
        Answer taken = post("/missed-collections", AGENT, body);
        String reference = taken.json().path("reference").asString();

        assertThat(taken.status()).isEqualTo(201);
        JsonNode theirs = get("/missed-collections/" + reference, caller).json();
        assertThat(theirs.path("personId").asString()).isEqualTo("caller-" + home.uprn());
        assertThat(theirs.path("note").asString()).isEqualTo("Behind the gate.");
        assertThat(theirs.has("onBehalfOf")).isFalse();
        assertThat(get("/missed-collections", caller).json().path("items")).hasSize(1);
        assertThat(get("/missed-collections?person=caller-" + home.uprn(), AGENT)
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(get(
                                "/missed-collections?person=caller-%s&open=true&uprn=%s"
                                        .formatted(home.uprn(), home.uprn()),
                                CREW)
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(get("/missed-collections?person=somebody-else&uprn=" + home.uprn(), AGENT)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(told("missed-collection-reported", reference)
                        .path("data")
                        .path("personId")
                        .asString())
                .isEqualTo("caller-" + home.uprn());
        assertThat(report(home, MONDAY, caller).json().path("reference").asString())
                .isEqualTo(reference);
        assertThat(get("/missed-collections/" + reference, AGENT)
                        .json()
                        .path("repeats")
                        .asInt())
                .as("their own report does not make them follow it")
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\" \"}",
                "{\"name\":\"\"}",
                "{\"email\":\"sam@example.org\"}",
                "{\"personId\":null,\"name\":null}",
                "{\"personId\":\"person-1\",\"name\":\"Sam\"}",
                "{\"personId\":\"person-1\",\"phone\":\"0121 496 0000\"}",
                "{\"personId\":\"\"}",
                "{\"personId\":\"a b\"}",
                "{\"personId\":{\"$ne\":\"\"}}"
            })
    void asks_the_agent_for_an_account_or_for_details(String onBehalfOf) {
        Answer answer = post(
                "/missed-collections",
                AGENT,
                "{\"uprn\":\"424242\",\"stream\":\"residual\",\"collectionDate\":\"%s\",\"onBehalfOf\":%s}"
                        .formatted(MONDAY, onBehalfOf));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void shows_nobody_the_reports_of_another_account() {
        for (String query :
                new String[] {"?person=person-1", "?person=pager&mine=true", "?person=%7B%22%24ne%22%3A1%7D"}) {
            assertThat(get("/missed-collections" + query, STRANGER).status()).isEqualTo(400);
        }
        assertThat(get("/missed-collections?person=pager&mine=true", AGENT).status())
                .isEqualTo(400);
        assertThat(get("/missed-collections?person=", AGENT).status()).isEqualTo(400);
    }

    @Test
    void refuses_with_the_reason_that_holds() {
        ImportedHome home = aHome();

        assertThat(report(home, "2026-11-24", RESIDENT).problem()).isEqualTo("not-a-collection-day");
        assertThat(report(home, "2026-11-30", RESIDENT).problem()).isEqualTo("reporting-not-open-yet");
        assertThat(report(home, "2026-11-16", RESIDENT).problem()).isEqualTo("reporting-closed");
        clock.set("2026-11-23T15:29:59Z");
        assertThat(report(home, MONDAY, RESIDENT).problem()).isEqualTo("reporting-not-open-yet");
        assertThat(option(home, 0).path("from").asString()).isEqualTo("2026-11-23T15:30:00Z");
        clock.set("2026-11-23T16:00:00Z");
        crew("round-started", home, "");
        assertThat(report(home, MONDAY, RESIDENT).problem()).isEqualTo("round-unfinished");
        clock.set("2026-11-23T16:05:00Z");
        crew("round-delayed", home, ",\"returnOn\":\"2026-11-24\"");
        assertThat(report(home, MONDAY, RESIDENT).problem()).isEqualTo("round-delayed");
        putJson(
                "/exceptions/2026-11-23/residual/round:" + home.round(),
                SUPERVISOR,
                "{\"treatment\":\"skipped\",\"reason\":\"Snow.\"}");
        assertThat(report(home, MONDAY, RESIDENT).json().path("detail").asString())
                .isEqualTo("There was no rubbish collection on Monday 23 November. Snow.");
    }

    @Test
    void moves_the_due_date_of_an_open_report_when_the_clock_is_paused_and_keeps_the_promise_on_record() {
        ImportedHome home = aHome();
        String reference =
                report(home, MONDAY, RESIDENT).json().path("reference").asString();
        putJson(
                "/disruptions/snow-" + home.uprn(),
                SUPERVISOR,
                "{\"scope\":\"round:%s\",\"from\":\"2026-11-24\",\"to\":\"2026-11-24\",\"message\":\"Snow.\","
                                .formatted(home.round())
                        + "\"reportingOpen\":true,\"clockPaused\":true}");

        JsonNode report = get("/missed-collections/" + reference, RESIDENT).json();

        assertThat(report.path("dueBy").asString()).isEqualTo("2026-11-26");
        assertThat(report.path("originalDueBy").asString()).isEqualTo("2026-11-25");
        assertThat(report.path("dueByExplained").asString()).contains("disrupted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"stream\":\"residual\",\"collectionDate\":\"2026-11-23\"} | 400",
                "{\"uprn\":\"x\",\"stream\":\"residual\",\"collectionDate\":\"2026-11-23\"} | 400",
                "{\"uprn\":990000000017,\"stream\":\"residual\",\"collectionDate\":\"2026-11-23\"} | 400",
                "{\"uprn\":\"424242\",\"stream\":\"residual\",\"collectionDate\":\"2026-11-23\"} | 404",
                "{\"uprn\":\"424242\",\"stream\":\"glass\",\"collectionDate\":\"2026-11-23\"} | 400",
                "{\"uprn\":\"424242\",\"stream\":\"residual\",\"collectionDate\":\"yesterday\"} | 400",
                "{\"uprn\":\"424242\",\"stream\":\"residual\",\"collectionDate\":\"+999999999-12-31\"} | 4xx",
                "{\"uprn\":\"424242\",\"stream\":\"residual\",\"collectionDate\":\"2026-11-23\",\"state\":\"collected\"} | 400",
                "{\"uprn\":\"424242\",\"stream\":\"residual\",\"collectionDate\":\"2026-11-23\",\"onBehalfOf\":{}} | 400",
                "[] | 400",
                "\"\" | 400",
                "{ | 400"
            })
    void refuses_reports_that_make_no_sense(String body, String status) {
        Answer answer = post("/missed-collections", RESIDENT, body);

        assertThat(Integer.toString(answer.status())).matches(status.replace("xx", "\\d\\d"));
        assertThat(answer.json().path("detail").asString()).isNotBlank().doesNotContain("Exception", "tools.jackson");
    }

    @Test
    void pages_through_reports_and_lets_staff_filter_them() {
        ImportedHome one = aHome();
        ImportedHome two = aHome();
        TestTokens person = TestTokens.person("pager", "resident");
        report(one, MONDAY, person);
        clock.set("2026-11-23T16:10:00Z");
        report(two, MONDAY, person);

        JsonNode first = get("/missed-collections?limit=1", person).json();
        JsonNode second = get(
                        "/missed-collections?limit=1&cursor="
                                + first.path("nextCursor").asString(),
                        person)
                .json();
        assertThat(first.path("items").get(0).path("uprn").asString()).isEqualTo(two.uprn());
        assertThat(second.path("items").get(0).path("uprn").asString()).isEqualTo(one.uprn());
        assertThat(second.has("nextCursor")).isFalse();
        assertThat(get("/missed-collections?open=true&uprn=" + one.uprn(), AGENT)
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(get("/missed-collections?open=false&uprn=" + one.uprn(), AGENT)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(get("/missed-collections?cursor=LTE", person).status()).isEqualTo(400);
        assertThat(get("/missed-collections/MB-0000-0000", AGENT).problem()).isEqualTo("report-unknown");
        assertThat(get("/missed-collections/nonsense", AGENT).status()).isEqualTo(400);
    }

    private void crew(String kind, ImportedHome home, String more) {
        Answer recorded = putJson(
                "/crew-events/" + UUID.randomUUID(),
                CREW,
                "{\"kind\":\"%s\",\"stream\":\"residual\",\"date\":\"%s\",\"roundId\":\"%s\"%s}"
                        .formatted(kind, MONDAY, home.round(), more));
        assertThat(recorded.status()).isEqualTo(200);
    }
}
