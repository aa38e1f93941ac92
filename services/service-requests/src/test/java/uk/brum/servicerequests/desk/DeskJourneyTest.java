package uk.brum.servicerequests.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import uk.brum.servicerequests.requests.domain.Channel;
import uk.brum.servicerequests.requests.domain.Reporter;
import uk.brum.testing.TestTokens;

/** What the contact centre does, as it does it. */
class DeskJourneyTest extends DeskPlatform {

    @ParameterizedTest
    @CsvSource({
        "q=EMAIL",
        "q=0121 303 1111",
        "q=%2B44 121 303 1111",
        "q=b13 8dc",
        "q=WORD",
        "name=Amina Begum",
        "q=REFERENCE"
    })
    void finds_a_report_by_what_a_caller_can_say(String query) {
        String email = word + "@example.test";
        String reference = report(contact("Amina Begum", email, "0121 303 1111"), "behind the " + word, "B13 8DC");
        String asked = query.replace("EMAIL", email)
                .replace("WORD", word)
                .replace("REFERENCE", reference.toLowerCase(java.util.Locale.ROOT));

        assertThat(references(call("GET", "/desk/requests?limit=100&" + asked, agent(), null)))
                .contains(reference);
        assertThat(call("GET", "/desk/requests?" + asked, agent(), null).getBody())
                .doesNotContain(email, "Amina", "303 1111");
    }

    @Test
    void writes_down_who_searched_and_who_opened_a_report() {
        String reference = report(contact("Amina Begum", word + "@example.test", null), word, null);
        call("GET", "/desk/requests?q=" + word, agent(), null);
        call("GET", "/requests/" + reference + "/reporter", agent(), null);
        call("GET", "/requests/" + reference, TestTokens.person("somebody", "resident"), null);

        JsonNode accesses = json(call("GET", "/desk/requests/" + reference + "/accesses", SUPERVISOR, null))
                .path("items");
        assertThat(accesses.findValuesAsString("staff"))
                .as("the supervisor's own look, too; never a resident")
                .containsExactly("supervisor-1", agent, agent);
        assertThat(accesses.findValuesAsString("action")).containsExactly("read accesses", "read reporter", "search");
    }

    @Test
    void puts_a_queue_in_the_order_of_its_clocks() {
        String late = queued(Duration.ofDays(-2), "assigned");
        String later = queued(Duration.ofDays(5), "assigned");
        String today = queued(Duration.ofSeconds(1), "assigned");
        String waiting = queued(Duration.ofDays(-3), "waiting");
        database.getCollection("requests")
                .updateOne(Filters.eq("_id", today), Updates.set("due", Date.from(endOfToday())));

        assertThat(queue("team=" + team)).containsExactly(waiting, late, today, later);
        assertThat(queue("team=" + team + "&clock=overdue")).containsExactly(late);
        assertThat(queue("team=" + team + "&clock=due-today")).containsExactly(today);
        assertThat(queue("team=" + team + "&clock=paused")).containsExactly(waiting);
        assertThat(queue("team=" + team + "&assignee=none")).hasSize(4);
        assertThat(queue("team=" + team + "&priority=5")).isEmpty();
    }

    @Test
    void gives_a_request_to_one_of_those_who_reach_for_it_at_once() throws Exception {
        String reference = report(Reporter.anonymous(Channel.PHONE), word, null);
        List<Callable<Integer>> hands = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            TestTokens each = TestTokens.person("agent-" + i, "agent");
            hands.add(() -> call("PUT", "/desk/requests/" + reference + "/claim", each, null)
                    .getStatusCode()
                    .value());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : people.invokeAll(hands)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly(200, 409);
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(call(
                                "DELETE",
                                "/desk/requests/" + reference + "/claim",
                                TestTokens.person("agent-99", "agent"),
                                null)
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
        assertThat(json(call("DELETE", "/desk/requests/" + reference + "/claim", SUPERVISOR, null))
                        .has("assignee"))
                .isFalse();
    }

    @Test
    void assigns_many_with_a_result_for_each() {
        String one = report(Reporter.anonymous(Channel.PHONE), word, null);
        String two = report(Reporter.anonymous(Channel.PHONE), word, null);
        String body =
                "{\"references\":[\"%s\",\"SR-0000-0000\",\"%s\"],\"team\":\"%s\",\"assignee\":\"%s\",\"priority\":1}"
                        .formatted(one, two, team, agent);

        JsonNode results = json(call("PUT", "/desk/assignments", agent(), body)).path("items");
        assertThat(results.findValuesAsString("result")).containsExactly("assigned", "refused", "assigned");
        assertThat(results.path(1).path("why").asString()).contains("could not find a request");
        assertThat(queue("assignee=me")).containsExactlyInAnyOrder(one, two);
        long versions = json(call("GET", "/desk/requests?q=" + one, agent(), null))
                .path("items")
                .path(0)
                .path("version")
                .asLong();
        call("PUT", "/desk/assignments", agent(), body);
        assertThat(json(call("GET", "/desk/requests?q=" + one, agent(), null))
                        .path("items")
                        .path(0)
                        .path("version")
                        .asLong())
                .as("sent again, nothing changes")
                .isEqualTo(versions);
    }

    @Test
    void hides_words_from_the_public_and_restores_them() {
        String reference = report(Reporter.anonymous(Channel.WEB), "Sam " + word + " did it", null);
        String path = "/desk/requests/" + reference + "/moderation";
        call(
                "PUT",
                path,
                agent(),
                "{\"hidden\":false,\"description\":\"Somebody did it\",\"reason\":\"Names a person\"}");
        assertThat(call("GET", "/requests/" + reference, null, null).getBody())
                .contains("Somebody did it")
                .doesNotContain("Sam " + word);
        JsonNode seen = json(call("GET", "/requests/" + reference, agent(), null));
        assertThat(seen.path("description").asString()).startsWith("Sam " + word);
        assertThat(seen.path("publicDescription").asString()).isEqualTo("Somebody did it");
        assertThat(call("GET", "/requests?q=" + word, null, null).getBody())
                .as("what is not shown is not found either")
                .doesNotContain(reference);

        call("PUT", path, agent(), "{\"hidden\":true,\"reason\":\"Abusive\"}");
        assertThat(call("GET", "/requests/" + reference, null, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(queue("clock=held")).contains(reference);

        assertThat(json(call("PUT", path, agent(), "{\"hidden\":false,\"reason\":\"Harmless\"}"))
                        .path("original")
                        .asString())
                .startsWith("Sam " + word);
        assertThat(call("GET", "/requests/" + reference, null, null).getBody()).contains("Sam " + word);
    }

    @Test
    void takes_the_report_of_somebody_who_abused_the_service_and_shows_it_to_nobody_until_a_person_has_looked() {
        String email = word + "@example.test";
        String block = UUID.randomUUID().toString();
        String body = "{\"email\":\"%s\",\"reason\":\"Threatened the crew\"}"
                .formatted(email.toUpperCase(java.util.Locale.ROOT));
        assertThat(call("PUT", "/desk/blocks/" + block, SUPERVISOR, body)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        String held = report(contact("Sam", email, null), word, null);

        assertThat(call("GET", "/requests/" + held, null, null).getStatusCode().value())
                .isEqualTo(404);
        assertThat(queue("clock=held")).contains(held);
        call("DELETE", "/desk/blocks/" + block, SUPERVISOR, null);
        String free = report(contact("Sam", email, null), word, null);
        assertThat(call("GET", "/requests/" + free, null, null).getStatusCode().value())
                .isEqualTo(200);
    }

    @Test
    void fills_in_a_template_and_keeps_its_history() {
        String id = UUID.randomUUID().toString();
        String reference = report(Reporter.anonymous(Channel.WEB), word, null);
        String path = "/desk/templates/" + id;
        String body =
                "{\"name\":\"%s\",\"category\":\"dog-fouling\",\"state\":\"done\",\"text\":\"TEXT\",\"active\":true}"
                        .formatted(word);
        assertThat(call("PUT", path, SUPERVISOR, body.replace("TEXT", "Hello ((shoe size))"))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        call("PUT", path, SUPERVISOR, body.replace("TEXT", "We cleaned it: ((reference))."));
        call("PUT", path, SUPERVISOR, body.replace("TEXT", "We cleaned it: ((reference))."));
        call("PUT", path, SUPERVISOR, body.replace("TEXT", "Done: ((reference))."));

        assertThat(json(call("GET", path + "/text/" + reference, agent(), null))
                        .path("text")
                        .asString())
                .isEqualTo("Done: " + reference + ".");
        JsonNode listed = json(call("GET", "/desk/templates?category=dog-fouling&state=done", agent(), null));
        assertThat(listed.path("items").findParents("name").stream()
                        .filter(item -> item.path("id").asString("").equals(id))
                        .findFirst()
                        .orElseThrow()
                        .path("history"))
                .hasSize(2);
        call(
                "PUT",
                path,
                SUPERVISOR,
                body.replace("TEXT", "Done: ((reference)).").replace("true", "false"));
        assertThat(call("GET", "/desk/templates?category=dog-fouling", agent(), null)
                        .getBody())
                .doesNotContain(id);
    }

    @Test
    void keeps_views_for_oneself_and_for_colleagues() {
        String mine = UUID.randomUUID().toString();
        String shared = UUID.randomUUID().toString();
        call("PUT", "/desk/views/" + mine, agent(), view("team=highways&clock=overdue", false));
        call("PUT", "/desk/views/" + shared, agent(), view("q=B13+8DC", true));
        TestTokens colleague = TestTokens.person("agent-colleague", "agent");

        assertThat(call("GET", "/desk/views", agent(), null).getBody()).contains(mine, shared);
        assertThat(call("GET", "/desk/views", colleague, null).getBody())
                .contains(shared)
                .doesNotContain(mine);
        assertThat(call("DELETE", "/desk/views/" + shared, colleague, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(call("PUT", "/desk/views/" + UUID.randomUUID(), agent(), view("drop=everything", true))
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
        assertThat(call("DELETE", "/desk/views/" + shared, agent(), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
    }
}
