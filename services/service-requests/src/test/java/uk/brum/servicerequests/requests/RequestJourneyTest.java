package uk.brum.servicerequests.requests;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.brum.testing.TestTokens;

/** Reports and what becomes of them, over HTTP and the broker. */
class RequestJourneyTest extends RunningRequests {

    /** Somebody with no other reports, so that theirs stand on the first page. */
    private final String person = "person-" + UUID.randomUUID();

    private final TestTokens reporter = TestTokens.person(person, "resident");

    @Test
    void taken_for_an_account_it_is_the_report_of_that_person() {
        String body = streetLight(52.4402)
                .replaceFirst("\\{", "{\"channel\":\"phone\",\"onBehalfOf\":{\"personId\":\"" + person + "\"},");
        Answer receipt = report(body, AGENT);
        String reference = receipt.reference();
        assertThat(receipt.json().has("reporterKey")).isFalse();
        assertThat(get("/requests/" + reference, reporter)
                        .ok()
                        .json()
                        .path("mine")
                        .asBoolean())
                .isTrue();
        assertThat(references(get("/me/requests", reporter))).contains(reference);
        assertThat(references(get("/desk/requests?person=" + person, AGENT))).contains(reference);
        JsonNode whose = get("/requests/" + reference + "/reporter", AGENT).ok().json();
        assertThat(whose.path("personId").asString()).isEqualTo(person);
        JsonNode first =
                get("/requests/" + reference, AGENT).ok().json().path("history").path(0);
        assertThat(first.path("by").asString()).as("who took it down").isEqualTo("agent-1");
        assertThat(heard("request-submitted.v1", reference).path("personId").asString())
                .isEqualTo(person);

        String again = body.replaceFirst("\\{", "{\"again\":\"" + reference + "\",");
        assertThat(report(again, SUPERVISOR).reference()).isEqualTo(reference);
        assertThat(report(body, NEIGHBOUR).status()).isEqualTo(400);
        assertThat(report(body, CREW).status()).isEqualTo(400);
        assertThat(report(body).status()).isEqualTo(400);
        String both = body.replace("\"personId\"", "\"name\":\"Amina\",\"personId\"");
        assertThat(report(both, AGENT).status()).isEqualTo(400);
    }

    @Test
    void black_hole_a_report_is_read_by_its_reference_at_once_and_every_step_shows() {
        Answer receipt = report(streetLight(52.4401), reporter);
        String reference = receipt.reference();
        assertThat(receipt.headers().getLocation()).hasPath("/api/requests/v1/requests/" + reference);
        assertThat(receipt.json().path("due").path("explanation").asString()).isEqualTo("10 working days");
        assertThat(receipt.json().has("reporterKey")).isFalse();

        JsonNode read = get("/requests/" + reference).ok().json();
        assertThat(read.path("status").asString()).isEqualTo("submitted");
        assertThat(read.has("assignment")).isFalse();
        assertThat(read.has("mine")).isFalse();

        put("/requests/" + reference + "/assignment", "{\"person\":\"crew-7\",\"priority\":2}", AGENT)
                .ok();
        status(reference, "{\"status\":\"in-progress\",\"text\":\"A crew is on its way.\"}", CREW)
                .ok();
        close(reference, CREW).ok();

        JsonNode own = get("/requests/" + reference, reporter).ok().json();
        assertThat(own.path("mine").asBoolean()).isTrue();
        assertThat(own.path("status").asString()).isEqualTo("done");
        assertThat(own.path("closing").path("explanation").asString()).isEqualTo("Lamp changed.");
        assertThat(kinds(own)).containsExactly("submitted", "started", "closed");
        assertThat(kinds(get("/requests/" + reference, AGENT).json()))
                .containsExactly("submitted", "assigned", "started", "closed");
        assertThat(references(get("/me/requests", reporter))).contains(reference);

        assertThat(heard("request-submitted.v1", reference).path("personId").asString())
                .isEqualTo(person);
        assertThat(heard("request-assigned.v1", reference).path("assignee").asString())
                .isEqualTo("crew-7");
        assertThat(heard("request-updated.v1", reference).path("status").asString())
                .isEqualTo("in-progress");
        assertThat(heard("request-resolved.v1", reference).path("outcome").asString())
                .isEqualTo("done");
    }

    @Test
    void a_list_shows_a_new_report() {
        String word = aWord();
        String reference = report(streetLight(52.4402, word), RESIDENT).reference();

        await().untilAsserted(() -> assertThat(references(get("/requests?category=street-light&q=" + word)))
                .containsExactly(reference));
    }

    @Test
    void restarted_clock_reporting_it_again_gives_the_same_reference_and_the_same_day() {
        Answer first = report(streetLight(52.4403), RESIDENT);
        clock.forward(Duration.ofDays(4));

        Answer again = report(
                streetLight(52.4403).replace("{\"category\"", "{\"again\":\"" + first.reference() + "\",\"category\""),
                NEIGHBOUR);

        assertThat(again.reference()).isEqualTo(first.reference());
        assertThat(again.json().path("due")).isEqualTo(first.json().path("due"));
        assertThat(again.json().path("addedToEarlier").asBoolean()).isTrue();
    }

    @Test
    void a_report_of_what_was_closed_follows_on_from_the_earlier_reference() {
        String first = report(streetLight(52.4404), RESIDENT).reference();
        close(first, CREW).ok();

        String next = report(
                        streetLight(52.4404).replace("{\"category\"", "{\"again\":\"" + first + "\",\"category\""),
                        NEIGHBOUR)
                .reference();

        assertThat(next).isNotEqualTo(first);
        assertThat(get("/requests/" + next).json().path("links").path("earlier").asString())
                .isEqualTo(first);
    }

    @Test
    void closed_while_the_waste_is_still_there_the_category_wants_proof_and_the_reporter_can_open_it_again() {
        String reference = report(streetLight(52.4405), RESIDENT).reference();
        assertThat(status(reference, "{\"status\":\"done\",\"text\":\"Done.\"}", CREW)
                        .problem())
                .isEqualTo("proof-missing");
        close(reference, CREW).ok();
        clock.forward(Duration.ofDays(1));

        JsonNode opened = post("/requests/" + reference + "/challenges", "{\"text\":\"It is still dark.\"}", RESIDENT)
                .ok()
                .json();

        assertThat(opened.path("status").asString()).isEqualTo("reopened");
        assertThat(opened.path("due").path("at").asString()).isEqualTo("2026-12-07T23:59:59Z");
        assertThat(heard("request-reopened.v1", reference).path("dueAt").asString())
                .isEqualTo("2026-12-07T23:59:59Z");
    }

    @Test
    void somebody_who_lives_near_can_challenge_and_somebody_from_elsewhere_cannot() {
        String reference = report(streetLight(52.4431), RESIDENT).reference();
        close(reference, CREW).ok();
        String challenge = "{\"text\":\"It is still dark.\"}";
        String path = "/requests/" + reference + "/challenges";
        OTHERS.stubFor(com.github.tomakehurst.wiremock.client.WireMock.get(urlPathEqualTo("/api/accounts/v1/me"))
                .willReturn(okJson("{\"personId\":\"person-2\",\"properties\":[{\"uprn\":\"990000000017\"}]}")));
        OTHERS.stubFor(address("990000000017", 52.60));
        assertThat(post(path, challenge, NEIGHBOUR).problem()).isEqualTo("challenge-from-elsewhere");

        OTHERS.stubFor(address("990000000017", 52.4440));
        assertThat(post(path, challenge, NEIGHBOUR).ok().json().path("open").asBoolean())
                .isTrue();
        assertThat(post(path, challenge).problem()).isEqualTo("challenge-from-elsewhere");
    }

    @Test
    void who_has_no_account_gets_a_key_and_whoever_has_it_made_the_report() {
        Answer receipt = report(streetLight(52.4406)
                .replace(
                        "{\"category\"",
                        "{\"private\":true,\"contact\":{\"name\":\"Sam Example\","
                                + "\"email\":\"sam@example.org\"},\"category\""));
        String path = "/requests/" + receipt.reference();
        Map<String, String> key =
                Map.of("Reporter-Key", receipt.json().path("reporterKey").asString());

        assertThat(get(path).problem()).isEqualTo("request-unknown");
        assertThat(get(path, Map.of("Reporter-Key", "somebody-elses")).problem())
                .isEqualTo("request-unknown");
        assertThat(get(path, NEIGHBOUR).problem()).isEqualTo("request-unknown");
        Answer own = get(path, key).ok();
        assertThat(own.json().path("mine").asBoolean()).isTrue();
        assertThat(own.text()).doesNotContain("sam@example.org");
        assertThat(get(path + "/reporter", AGENT).ok().json().path("email").asString())
                .isEqualTo("sam@example.org");
        assertThat(post(path + "/notes", "{\"text\":\"It buzzes, too.\"}").problem())
                .isEqualTo("request-unknown");
        assertThat(post(path + "/notes", "{\"text\":\"It buzzes, too.\",\"audience\":\"staff\"}", key)
                        .ok()
                        .text())
                .as("their own words are theirs to see")
                .contains("It buzzes, too.");
        assertThat(post(path + "/withdrawal", "{\"text\":\"It works again.\"}", key)
                        .ok()
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("withdrawn");
    }

    @Test
    void anonymous_reports_are_taken_only_where_the_category_allows_it() {
        assertThat(report(streetLight(52.4407)).status()).isEqualTo(201);
        assertThat(report("{\"category\":\"council-home-repair\",\"place\":{\"words\":\"12 Hazelwell Rise\"}}")
                        .status())
                .isIn(404, 422);
    }

    @Test
    void a_repeated_report_gets_its_first_answer_and_a_changed_one_is_refused() {
        Map<String, String> key = Map.of("Idempotency-Key", "one-and-only-" + System.identityHashCode(this));
        Answer first = post("/requests", streetLight(52.4408), key, RESIDENT);
        assertThat(post("/requests", streetLight(52.4408), key, RESIDENT).text())
                .isEqualTo(first.text());
        assertThat(post("/requests", streetLight(52.4409), key, RESIDENT).problem())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void who_decided_on_an_old_version_is_told_so() {
        String path = "/requests/" + report(streetLight(52.4410), RESIDENT).reference();
        String tag = get(path, AGENT).headers().getETag();
        Map<String, String> asSeen = Map.of("If-Match", tag);
        Answer assigned = put(path + "/assignment", "{\"person\":\"crew-7\"}", asSeen, AGENT)
                .ok();
        assertThat(put(path + "/assignment", "{\"person\":\"crew-8\"}", asSeen, AGENT)
                        .problem())
                .isEqualTo("request-changed");
        assertThat(get(path, Map.of("If-None-Match", assigned.headers().getETag()))
                        .status())
                .isEqualTo(304);
    }

    private static List<String> kinds(JsonNode request) {
        List<String> kinds = new ArrayList<>();
        request.path("history").forEach(entry -> kinds.add(entry.path("kind").asString()));
        return kinds;
    }

    private static com.github.tomakehurst.wiremock.client.MappingBuilder address(String uprn, double lat) {
        return com.github.tomakehurst.wiremock.client.WireMock.get(urlPathEqualTo("/api/places/v1/addresses/" + uprn))
                .willReturn(okJson("{\"uprn\":\"" + uprn
                        + "\",\"lines\":[\"12 Hazelwell Rise\"],\"postcode\":\"B13 8DC\",\"location\":{\"lat\":"
                        + lat + ",\"lon\":-1.8873}}"));
    }
}
