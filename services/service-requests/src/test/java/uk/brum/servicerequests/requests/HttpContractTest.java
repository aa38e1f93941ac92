package uk.brum.servicerequests.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import uk.brum.testing.AuthorityMatrix;
import uk.brum.testing.Contract;
import uk.brum.testing.TestTokens;
import uk.brum.testing.WrongTokens;

/** The own API over HTTP; every answer is checked against the contract. */
class HttpContractTest extends RunningRequests {

    private static final TestTokens HERMIT = TestTokens.person("person-hermit", "resident");

    @TestFactory
    Stream<DynamicTest> lets_in_whom_the_contract_names() {
        return AuthorityMatrix.tests("service-requests", "http://127.0.0.1:" + port);
    }

    @TestFactory
    Stream<DynamicTest> refuses_wrong_tokens_also_where_none_is_needed() {
        return Stream.of("service-requests", "open311")
                .flatMap(api -> WrongTokens.tests(Contract.of(api), "service-requests", "http://127.0.0.1:" + port));
    }

    @Test
    void pages_by_cursor_without_losing_or_repeating_one() {
        TestTokens writer = TestTokens.person("person-pages", "resident");
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            made.add(report(streetLight(52.41 + i / 1000.0), writer).reference());
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = get("/me/requests?limit=3" + next, writer).ok().json();
            page.path("items").forEach(item -> seen.add(item.path("reference").asString()));
            next = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!next.isEmpty());

        assertThat(seen).hasSize(7).containsExactlyInAnyOrderElementsOf(made);
        assertThat(get("/requests?cursor=bm9uc2Vuc2U").problem()).isEqualTo("query-refused");
    }

    @Test
    void finds_what_is_near_by_words_and_in_a_time_and_leaves_out_what_was_not_asked_for() {
        String word = aWord();
        String here = report(streetLight(52.4701, word), RESIDENT).reference();
        String away = report(streetLight(52.4790, word), RESIDENT).reference();

        assertThat(found("/requests?lat=52.4701&lon=-1.8873&radius=300"))
                .contains(here)
                .doesNotContain(away);
        assertThat(found("/requests?lat=52.4701&lon=-1.8873&radius=300&status=closed"))
                .doesNotContain(here);
        assertThat(found("/requests?q=library+LAMPS+" + word)).contains(here, away);
        assertThat(found("/requests?q=zebra")).isEmpty();
        assertThat(found("/requests?category=street-light&status=open&submittedFrom=2026-11-23T16:00:00Z&q=" + word))
                .contains(here, away);
        assertThat(found("/requests?submittedBefore=2000-01-01T00:00:00Z")).isEmpty();
        JsonNode sparse = get("/requests?lat=52.4701&lon=-1.8873&fields=status,place")
                .ok()
                .json();
        assertThat(sparse.path("items").get(0).propertyNames())
                .containsExactlyInAnyOrder("reference", "status", "place");
    }

    @Test
    void draws_what_it_finds_on_a_map() {
        String reference = report(streetLight(52.4801), RESIDENT).reference();

        Answer map = get("/requests?format=geojson&lat=52.4801&lon=-1.8873&radius=50&fields=status")
                .ok();

        assertThat(map.headers().getContentType()).hasToString("application/geo+json");
        JsonNode feature = map.json().path("features").get(0);
        assertThat(feature.path("id").asString()).isEqualTo(reference);
        assertThat(feature.path("geometry").path("coordinates").toString()).isEqualTo("[-1.8873,52.4801]");
    }

    @Test
    void private_requests_are_for_their_reporter_and_staff_alone() {
        String secret = report(streetLight(52.4811).replace("{\"category\"", "{\"private\":true,\"category\""), HERMIT)
                .reference();

        assertThat(found("/requests?lat=52.4811&lon=-1.8873&radius=20")).isEmpty();
        assertThat(get("/requests/" + secret).problem()).isEqualTo("request-unknown");
        assertThat(get("/requests/" + secret, AGENT)
                        .ok()
                        .json()
                        .path("visibility")
                        .asString())
                .isEqualTo("private");
        assertThat(post("/requests/" + secret + "/notes", "{\"text\":\"Hello?\"}", NEIGHBOUR)
                        .problem())
                .isEqualTo("request-unknown");
        assertThat(report(
                                streetLight(52.4811)
                                        .replace("{\"category\"", "{\"again\":\"" + secret + "\",\"category\""),
                                NEIGHBOUR)
                        .problem())
                .isEqualTo("request-unknown");
        assertThat(get("/requests/export?as=csv", ANALYST).ok().text()).doesNotContain(secret);
    }

    @Test
    void each_reads_only_the_lines_that_are_meant_for_them() {
        String path = "/requests/" + report(streetLight(52.4821), RESIDENT).reference();
        post(path + "/notes", "{\"text\":\"Internal matter\",\"audience\":\"staff\"}", AGENT)
                .ok();
        post(path + "/notes", "{\"text\":\"For you\",\"audience\":\"reporter\"}", AGENT)
                .ok();
        post(path + "/notes", "{\"text\":\"For all\",\"audience\":\"public\"}", AGENT)
                .ok();
        post(path + "/notes", "{\"text\":\"My own\",\"audience\":\"public\"}", RESIDENT)
                .ok();

        assertThat(get(path).text()).contains("For all").doesNotContain("For you", "Internal", "My own", "agent-1");
        assertThat(get(path, RESIDENT).text())
                .contains("For all", "For you", "My own")
                .doesNotContain("Internal", "agent-1");
        assertThat(get(path, CREW).text()).contains("Internal matter", "agent-1");
    }

    @Test
    void exports_everything_public_as_a_stream() {
        String reference = report(
                        streetLight(52.4831).replace("The lamp is out.", "=cmd|'/c calc'!A1, \\\"quoted\\\""), RESIDENT)
                .reference();

        String lines = get("/requests/export", ANALYST).ok().text();
        assertThat(lines.lines()).anySatisfy(line -> assertThat(line).startsWith("{\"reference\":\"" + reference));
        assertThat(get("/requests/export", TestTokens.app("open-data", "requests.read"))
                        .ok()
                        .text())
                .as("an app with a token for it")
                .contains(reference);
        assertThat(get("/requests/export", RESIDENT).status()).isEqualTo(403);
        assertThat(get("/requests/export").status()).isEqualTo(401);
        String table = get("/requests/export?as=csv", ANALYST).ok().text();
        assertThat(table).startsWith("reference,category,status,").contains("\"'=cmd|'/c calc'!A1, \"\"quoted\"\"\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/requests?lat=52 | 400 | invalid-request",
                "/requests?radius=10 | 400 | invalid-request",
                "/requests?lat=91&lon=0 | 400 | invalid-request",
                "/requests?lat=NaN&lon=0 | 400 | invalid-request",
                "/requests?lat=52&lon=-1&radius=999999 | 400 | invalid-request",
                "/requests?status=lost | 400 | invalid-request",
                "/requests?submittedFrom=yesterday | 400 | invalid-request",
                "/requests?submittedFrom=%2B999999999-12-31T00:00:00Z | 400 | invalid-request",
                "/requests?submittedBefore=-999999999-01-01T00:00:00Z | 400 | invalid-request",
                "/requests?updatedFrom=%2B10000-01-01T00:00:00Z | 400 | invalid-request",
                "/requests?%C2%86%5B%C2%BC= | 400 | malformed-request",
                "/requests?limit=0 | 400 | invalid-request",
                "/requests?limit=201 | 400 | invalid-request",
                "/requests?order=price | 400 | invalid-request",
                "/requests?fields=a%00b | 400 | invalid-request",
                "/requests?cursor=%24gt | 400 | invalid-request",
                "/requests?ward=%7B%22%24gt%22%3A1%7D | 400 | invalid-request",
                "/requests/SR-2222-2222 | 404 | request-unknown",
                "/requests/sr-7k2m-9qxd | 400 | invalid-request"
            })
    void refuses_what_makes_no_sense_in_plain_words(String path, int status, String problem) {
        Answer answer = get(path);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.json().path("detail").asString()).doesNotContain("Exception", "java", "null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400",
                "{\"category\":\"street-light\"} | 400",
                "{\"category\":\"street-light\",\"place\":{}} | 422",
                "{\"category\":\"street-light\",\"place\":{\"lat\":52.4}} | 400",
                "{\"category\":\"street-light\",\"place\":{\"lat\":1e999,\"lon\":0}} | 400",
                "{\"category\":\"street-light\",\"place\":{\"words\":\"x\"},\"status\":\"done\"} | 400",
                "{\"category\":\"street-light\",\"place\":{\"words\":\"x\"},\"contact\":{\"name\":\"Sam\"}} | 400",
                "{\"category\":\"street-light\",\"place\":{\"words\":\"x\"},\"answers\":{\"problem\":[null]}} | 400",
                "{\"category\":\"street-light\",\"place\":{\"words\":\"x\"},\"again\":\"SR-2222-2222\"} | 404",
                "[] | 400",
                "null | 400"
            })
    void refuses_reports_that_are_not_in_shape(String body, int status) {
        assertThat(report(body, RESIDENT).status()).isEqualTo(status);
    }

    @Test
    void an_incident_of_an_unknown_category_is_not_found_within_the_contract() {
        Answer answer = post(
                "/incidents",
                "{\"category\":\"flooding-of-mars\",\"place\":{\"words\":\"High Street\"},\"description\":\"Water.\"}",
                Map.of("Idempotency-Key", "mars-" + System.identityHashCode(this)),
                SUPERVISOR);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("category-unknown");
    }

    @Test
    void a_report_needs_a_key() {
        assertThat(post("/requests", streetLight(52.4841), Map.of(), RESIDENT).status())
                .isEqualTo(400);
    }

    private List<String> found(String path) {
        List<String> references = new ArrayList<>();
        get(path)
                .ok()
                .json()
                .path("items")
                .forEach(item -> references.add(item.path("reference").asString()));
        return references;
    }
}
