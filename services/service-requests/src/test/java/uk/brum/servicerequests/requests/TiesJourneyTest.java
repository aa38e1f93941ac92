package uk.brum.servicerequests.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.brum.starter.messaging.Event;
import uk.brum.starter.messaging.Subscriptions;
import uk.brum.testing.TestTokens;

/** Requests that belong together: incidents, duplicates, parts. */
class TiesJourneyTest extends RunningRequests {

    @Autowired
    Subscriptions subscriptions;

    @Test
    void duplicate_flood_reports_join_an_incident_and_share_its_answer_each_under_its_own_reference() {
        String incident = post(
                        "/incidents",
                        "{\"category\":\"street-light\",\"place\":{\"words\":\"The whole of the High Street\"},"
                                + "\"description\":\"All lights are out after the storm.\",\"answers\":{\"problem\":[\"out\"]}}",
                        Map.of("Idempotency-Key", "incident-" + System.identityHashCode(this)),
                        SUPERVISOR)
                .reference();
        List<String> reports = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            reports.add(report(streetLight(52.4420 + i / 10_000.0), TestTokens.person("person-" + (10 + i), "resident"))
                    .reference());
        }
        JsonNode outcomes = post(
                        "/incidents/" + incident + "/requests",
                        "{\"references\":[\"" + String.join("\",\"", reports) + "\",\"" + incident + "\"]}",
                        AGENT)
                .ok()
                .json()
                .path("outcomes");
        assertThat(outcomes)
                .extracting(one -> one.path("joined").asBoolean())
                .containsExactly(true, true, true, true, true, false);
        assertThat(references(get("/incidents?limit=200", AGENT))).contains(incident);
        close(incident, SUPERVISOR).ok();
        assertThat(references(get("/incidents?limit=200", CREW)))
                .as("only those that can be joined")
                .doesNotContain(incident);
        // other tests keep instances of the service with databases of their own, one of which may hear it instead
        subscriptions.deliver(new Event(
                "event-1",
                "brum.service-requests.incident-answered.v1",
                incident,
                2,
                clock.instant(),
                heard("incident-answered.v1", incident)));
        for (String reference : reports) {
            await().untilAsserted(() -> assertThat(
                            get("/requests/" + reference).json().path("status").asString())
                    .isEqualTo("done"));
            assertThat(heard("request-resolved.v1", reference).path("personId").asString())
                    .startsWith("person-1");
        }
        assertThat(references(get("/incidents/" + incident + "/requests", SUPERVISOR)))
                .containsExactlyInAnyOrderElementsOf(reports);
    }

    @Test
    void staff_merge_split_relate_and_put_right() {
        String first = report(streetLight(52.4411), RESIDENT).reference();
        clock.forward(Duration.ofDays(3));
        String second = report(streetLight(52.4411), NEIGHBOUR).reference();
        String third = report(streetLight(52.4412), NEIGHBOUR).reference();
        JsonNode duplicate = put("/requests/" + first + "/duplicate-of", "{\"reference\":\"" + second + "\"}", AGENT)
                .ok()
                .json();
        assertThat(duplicate.path("links").path("duplicateOf").asString()).isEqualTo(second);
        assertThat(get("/requests/" + second).json().path("due").path("at").asString())
                .isEqualTo("2026-12-07T23:59:59Z");
        put("/requests/" + second + "/related/" + third, null, AGENT).ok();
        assertThat(get("/requests/" + third)
                        .json()
                        .path("links")
                        .path("related")
                        .get(0)
                        .asString())
                .isEqualTo(second);
        String part = post(
                        "/requests/" + third + "/parts",
                        "{\"category\":\"pothole\",\"description\":\"A hole below it.\","
                                + "\"answers\":{\"danger\":[\"no\"],\"position\":[\"edge\"]}}",
                        Map.of("Idempotency-Key", "part-" + third),
                        AGENT)
                .reference();
        JsonNode split = get("/requests/" + part, NEIGHBOUR).ok().json();
        assertThat(split.path("links").path("splitFrom").asString()).isEqualTo(third);
        assertThat(split.path("mine").asBoolean()).isTrue();
        JsonNode moved = put("/requests/" + third + "/category", "{\"category\":\"pothole\"}", AGENT)
                .ok()
                .json();
        assertThat(moved.path("category").path("code").asString()).isEqualTo("pothole");
        assertThat(put("/requests/" + third + "/category", "{\"category\":\"no-such-thing\"}", AGENT)
                        .problem())
                .isEqualTo("category-not-taken");
        assertThat(put("/requests/" + third + "/place", "{\"lat\":52.45,\"lon\":-1.9}", CREW)
                        .ok()
                        .json()
                        .path("place")
                        .path("lat")
                        .asDouble())
                .isEqualTo(52.45);
    }

    @Test
    void staff_need_not_answer_what_a_form_asks_of_a_reporter() {
        String whole = report(streetLight(52.4471), RESIDENT).reference();
        String parts = "/requests/" + whole + "/parts";
        String part = post(
                        parts,
                        "{\"category\":\"pothole\",\"description\":\"A hole below it.\"}",
                        Map.of("Idempotency-Key", "bare-" + whole),
                        AGENT)
                .reference();
        assertThat(get("/requests/" + part, AGENT).json().path("description").asString())
                .isEqualTo("A hole below it.");
        assertThat(post(
                                parts,
                                "{\"category\":\"pothole\",\"answers\":{\"danger\":[\"perhaps\"]}}",
                                Map.of("Idempotency-Key", "wrong-" + whole),
                                AGENT)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void incidents_come_a_page_at_a_time_and_only_staff_read_the_list() {
        List<String> declared = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            declared.addFirst(post(
                            "/incidents",
                            "{\"category\":\"street-light\",\"place\":{\"words\":\"High Street\"},"
                                    + "\"description\":\"All lights are out.\"}",
                            Map.of("Idempotency-Key", "page-" + i + "-" + System.identityHashCode(this)),
                            SUPERVISOR)
                    .reference());
            clock.forward(Duration.ofMinutes(1));
        }
        Answer first = get("/incidents?limit=2", ANALYST);
        assertThat(references(first)).isEqualTo(declared.subList(0, 2));
        String next = first.json().path("next").asString();
        assertThat(references(get("/incidents?limit=2&cursor=" + next, ANALYST)))
                .contains(declared.get(2));
        assertThat(get("/incidents", RESIDENT).status()).isEqualTo(403);
        assertThat(get("/incidents").status()).isEqualTo(401);
        assertThat(get("/incidents?cursor=nonsense", AGENT).status()).isEqualTo(422);
        assertThat(get("/incidents?limit=0", AGENT).status()).isEqualTo(400);
    }
}
