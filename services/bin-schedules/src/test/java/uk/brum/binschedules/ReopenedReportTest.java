package uk.brum.binschedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.brum.testing.TestTokens;

/** The crew recorded that it came back and emptied the bin, and it did not. */
class ReopenedReportTest extends RunningService {

    private static final String MONDAY = "2026-11-23";

    @Test
    void opens_a_report_again_when_the_crew_said_collected_and_it_was_not() {
        ImportedHome home = aHome();
        String reference =
                report(home, MONDAY, RESIDENT).json().path("reference").asString();
        clock.set("2026-11-25T16:00:00Z");
        outcome(reference, "{\"outcome\":\"collected\"}");
        assertThat(firstCollection(home).has("missedReport")).isFalse();
        assertThat(option(home, 0).path("reopens").asString()).isEqualTo(reference);
        assertThat(option(home, 0).path("until").asString()).isEqualTo("2026-11-28T00:00:00Z");

        clock.set("2026-11-27T09:00:00Z");
        String key = UUID.randomUUID().toString();
        String body = "{\"uprn\":\"%s\",\"stream\":\"residual\",\"collectionDate\":\"%s\",\"note\":\"Still full.\"}"
                .formatted(home.uprn(), MONDAY);
        Answer again = post("/missed-collections", NEIGHBOUR, key, body);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.headers().getFirst("Location")).endsWith(reference);
        JsonNode report = again.json();
        assertThat(report.path("reference").asString()).isEqualTo(reference);
        assertThat(report.path("state").asString()).isEqualTo("reported");
        assertThat(report.path("reportedAt").asString()).startsWith("2026-11-23");
        assertThat(report.path("dueBy").asString()).isEqualTo("2026-11-25");
        assertThat(report.path("whatHappensNext").asString()).startsWith("Your report is open again");
        assertThat(report.has("note")).as("the reporter's own words").isFalse();
        assertThat(post("/missed-collections", NEIGHBOUR, key, body).text())
                .as("the same request again")
                .isEqualTo(again.text());
        assertThat(report(home, MONDAY, RESIDENT).problem()).isEqualTo("already-reported");
        assertThat(post("/missed-collections", NEIGHBOUR, key, body.replace("Still", "Quite"))
                        .problem())
                .isEqualTo("idempotency-key-reused");

        JsonNode forStaff = get("/missed-collections/" + reference, CREW).json();
        assertThat(forStaff.path("history"))
                .extracting(line -> line.path("kind").asString())
                .containsExactly("reported", "collected", "reopened");
        assertThat(forStaff.path("history").get(2).path("note").asString()).isEqualTo("Still full.");
        assertThat(told("missed-collection-reopened", reference)
                        .path("data")
                        .path("dueBy")
                        .asString())
                .isEqualTo("2026-11-25");
        assertThat(outcome(reference, "{\"outcome\":\"collected\"}")
                        .path("state")
                        .asString())
                .isEqualTo("collected");
    }

    @Test
    void opens_a_report_once_when_a_whole_household_says_so_at_once() {
        ImportedHome home = aHome();
        String reference =
                report(home, MONDAY, RESIDENT).json().path("reference").asString();
        outcome(reference, "{\"outcome\":\"collected\"}");
        Set<Integer> statuses = ConcurrentHashMap.newKeySet();

        CompletableFuture.allOf(IntStream.range(0, 8)
                        .mapToObj(person -> CompletableFuture.runAsync(() ->
                                statuses.add(report(home, MONDAY, TestTokens.person("again-" + person, "resident"))
                                        .status())))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        JsonNode report = get("/missed-collections/" + reference, AGENT).json();
        assertThat(report.path("repeats").asInt()).isEqualTo(8);
        assertThat(report.path("history"))
                .filteredOn(line -> line.path("kind").asString().equals("reopened"))
                .hasSize(1);
    }
}
