package uk.brum.servicerequests.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.brum.servicerequests.requests.application.NoteMissed;

/** Awaab's Law (SI 2025/1042) from the report to the works. */
class MilestonesJourneyTest extends RunningRequests {

    @Autowired
    NoteMissed noteMissed;

    @Test
    void damp_in_a_council_home_runs_on_the_clocks_of_the_law() {
        String reference = report("""
                        {"category":"damp-and-mould","place":{"words":"12 Hazelwell Rise"},"description":"Black spots.",
                         "answers":{"tenant":["council"],"rooms":["child-bedroom"],"area":["door"],"ill":["yes"]}}""", RESIDENT).reference();
        String path = "/requests/" + reference;
        assertThat(states(path)).containsExactly("running", "not-started", "not-started", "not-started", "not-started");
        assertThat(milestone(path, 0).path("dueAt").asString()).isEqualTo("2026-12-07T23:59:59Z");

        clock.set(Instant.parse("2026-11-25T11:00:00Z"));
        assertThat(end(path, "summary", "{\"outcome\":\"met\"}").problem()).isEqualTo("milestone-refused");
        assertThat(end(path, "painted", "{\"outcome\":\"met\"}").problem()).isEqualTo("milestone-unknown");
        assertThat(end(path, "safe", "{\"outcome\":\"maybe\"}").status()).isEqualTo(400);
        end(path, "investigated", "{\"outcome\":\"met\",\"at\":\"2026-11-25T10:30:00Z\"}")
                .ok();
        end(path, "investigated", "{\"outcome\":\"met\"}").ok();
        assertThat(states(path)).containsExactly("met", "running", "running", "running", "running");
        assertThat(milestone(path, 1).path("dueAt").asString()).isEqualTo("2026-11-30T23:59:59Z");
        assertThat(row(reference).path("nextDueAt").asString()).isEqualTo("2026-11-30T23:59:59Z");
        assertThat(row(reference).path("dueAt").asString()).isEqualTo("2026-12-07T23:59:59Z");

        clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        noteMissed.note();
        noteMissed.note();
        assertThat(states(path)).containsExactly("met", "missed", "running", "running", "running");
        end(path, "summary", "{\"outcome\":\"met\"}").ok();
        end(path, "works-begun", "{\"outcome\":\"not-needed\",\"text\":\"A new fan was enough.\"}")
                .ok();
        assertThat(states(path)).containsExactly("met", "missed", "running", "not-needed", "running");
        assertThat(get(path, RESIDENT)
                        .ok()
                        .json()
                        .path("history")
                        .valueStream()
                        .map(entry -> entry.path("kind").asString()))
                .containsExactly("submitted", "milestone", "milestone-missed", "milestone", "milestone");
        heard("request-updated.v1", reference);
    }

    @Test
    void only_a_dangerous_pothole_is_to_be_made_safe_in_a_day() {
        String dangerous =
                "/requests/" + report(pothole("yes", 52.4951), RESIDENT).reference();
        String harmless =
                "/requests/" + report(pothole("no", 52.4961), RESIDENT).reference();

        assertThat(milestone(dangerous, 0).path("dueAt").asString()).isEqualTo("2026-11-24T16:02:11Z");
        assertThat(get(harmless).ok().json().has("milestones")).isFalse();
        assertThat(put(dangerous + "/milestones/made-safe", "{\"outcome\":\"met\"}", RESIDENT)
                        .status())
                .isEqualTo(403);
    }

    private static String pothole(String danger, double lat) {
        return """
                {"category":"pothole","place":{"lat":%s,"lon":-1.8873},"description":"A hole.",
                 "answers":{"danger":["%s"],"position":["edge"]}}""".formatted(lat, danger);
    }

    private Answer end(String path, String milestone, String body) {
        return put(path + "/milestones/" + milestone, body, CREW);
    }

    private List<String> states(String path) {
        List<String> states = new ArrayList<>();
        get(path, RESIDENT)
                .ok()
                .json()
                .path("milestones")
                .forEach(one -> states.add(one.path("state").asString()));
        return states;
    }

    private JsonNode milestone(String path, int index) {
        return get(path, RESIDENT).ok().json().path("milestones").path(index);
    }

    private JsonNode row(String reference) {
        return get("/desk/requests?q=" + reference, AGENT)
                .ok()
                .json()
                .path("items")
                .path(0);
    }
}
