package uk.brum.servicerequests.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Short answers for the phone. */
class SnippetsTest extends DeskPlatform {

    @Test
    void a_supervisor_writes_an_answer_and_everybody_finds_it() {
        String id = UUID.randomUUID().toString();
        String category = "kind-" + word;
        put(id, "Say " + word + " slowly.", category, true);
        put(id, "Say " + word + " slowly.", category, true);
        put(id, "Say " + word + " twice.", category, true);

        JsonNode found = json(call("GET", "/desk/snippets?q=TWICE " + word, agent(), null))
                .path("items");
        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("text").asString()).contains("twice");
        assertThat(found.path(0).path("history").findValuesAsString("text"))
                .as("the same again is no new version")
                .containsExactly("Say " + word + " slowly.", "Say " + word + " twice.");
        assertThat(found.path(0).path("history").findValuesAsString("by")).containsOnly("supervisor-1");
        assertThat(json(call("GET", "/desk/snippets?category=" + category, agent(), null))
                        .path("items"))
                .hasSize(1);
        assertThat(json(call("GET", "/desk/snippets?category=" + category + "-2", agent(), null))
                        .path("items"))
                .isEmpty();
        assertThat(json(call("GET", "/desk/snippets?q=" + word + " nonsense", agent(), null))
                        .path("items"))
                .isEmpty();
    }

    @Test
    void what_is_not_offered_any_more_is_shown_only_when_asked_for() {
        put(UUID.randomUUID().toString(), "Say " + word + ".", "pothole", false);
        assertThat(json(call("GET", "/desk/snippets?q=" + word, agent(), null)).path("items"))
                .isEmpty();
        assertThat(json(call("GET", "/desk/snippets?active=false&q=" + word, SUPERVISOR, null))
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void an_agent_writes_none() {
        assertThat(call("PUT", "/desk/snippets/" + UUID.randomUUID(), agent(), body("Words.", "pothole", true))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(call("PUT", "/desk/snippets/" + UUID.randomUUID(), SUPERVISOR, body(" ", "pothole", true))
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    private void put(String id, String text, String category, boolean active) {
        assertThat(call("PUT", "/desk/snippets/" + id, SUPERVISOR, body(text, category, active))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    private static String body(String text, String category, boolean active) {
        return """
                {"topic":"Tests","question":"How?","text":"%s","categories":["%s"],"reviewBy":"2027-05-31","active":%s}""".formatted(text, category, active);
    }
}
