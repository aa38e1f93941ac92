package uk.brum.servicerequests.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.servicerequests.open311.domain.ApiKeys;
import uk.brum.testing.Contract;
import uk.brum.testing.TestTokens;

/** Keys and routes over HTTP, by those who may; every answer is checked against the contract. */
class AdministrationTest extends Open311Service {

    private static final Contract CONTRACT = Contract.of("service-requests");
    private static final TestTokens ADMINISTRATOR = TestTokens.person("administrator-1", "administrator");
    private static final TestTokens AGENT = TestTokens.person("agent-1", "agent");

    @Autowired
    ApiKeys keys;

    @Test
    void gives_a_key_out_once_and_keeps_its_hash_alone() throws Exception {
        String path = "/api/requests/v1/open311-keys/app-"
                + UUID.randomUUID().toString().substring(0, 8);
        assertThat(call("PUT", path, AGENT, "{\"holder\":\"App\"}").statusCode())
                .isEqualTo(403);

        JsonNode issued = json(call("PUT", path, ADMINISTRATOR, "{\"holder\":\"App\"}"));
        String secret = issued.path("key").asString();
        assertThat(secret).startsWith("bk_").hasSize(35);
        assertThat(keys.all()).noneMatch(key -> key.toString().contains(secret));
        assertThat(call("GET", "/api/requests/v1/open311-keys", ADMINISTRATOR, null)
                        .body())
                .contains("\"holder\":\"App\"")
                .doesNotContain(secret);
        assertThat(call("PUT", path, ADMINISTRATOR, "{\"holder\":\"App\"}").statusCode())
                .isEqualTo(409);
        String form = "api_key=" + secret + "&" + POTHOLE + "&" + PLACE + "&description=key";
        assertThat(post("requests.json", form).status()).isEqualTo(200);

        assertThat(call("DELETE", path, ADMINISTRATOR, null).statusCode()).isEqualTo(204);
        assertThat(call("DELETE", path, ADMINISTRATOR, null).statusCode()).isEqualTo(404);
        assertThat(post("requests.json", form).status()).isEqualTo(403);
    }

    @Test
    void adds_and_ends_routes_and_never_changes_one() throws Exception {
        String path =
                "/api/requests/v1/routes/canal-" + UUID.randomUUID().toString().substring(0, 8);
        String body = """
                {"category":"drains","owner":{"kind":"other-body","name":"Severn Trent Water","link":"https://www.stwater.example"},
                 "from":"2026-01-01","why":"Sewers are theirs"}""";
        assertThat(call("PUT", path, AGENT, body).statusCode()).isEqualTo(403);
        assertThat(call("PUT", path, ADMINISTRATOR, body).statusCode()).isEqualTo(201);
        assertThat(call("PUT", path, ADMINISTRATOR, body).statusCode()).isEqualTo(409);
        assertThat(call("GET", "/api/requests/v1/routes?on=2026-11-23", AGENT, null)
                        .body())
                .contains("Severn Trent Water");
        assertThat(call("PUT", path + "x", ADMINISTRATOR, body.replace("\"category\":\"drains\",", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(call(
                                "PUT",
                                path + "y",
                                ADMINISTRATOR,
                                body.replace("other-body", "contractor")
                                        .replace("\"link\"", "\"contractor\"")
                                        .replace("https://www.stwater.example", "nobody"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(call("DELETE", path + "?from=2026-11-01", ADMINISTRATOR, null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(call("DELETE", path + "?from=2026-11-01", ADMINISTRATOR, null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(call("GET", "/api/requests/v1/routes?on=2026-11-23", AGENT, null)
                        .body())
                .doesNotContain(path.substring(path.lastIndexOf('/') + 1) + "\"");
    }

    @Test
    void shows_what_goes_to_contractors_to_staff_alone() throws Exception {
        assertThat(call("GET", "/api/requests/v1/forwardings?state=failed", AGENT, null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(call("GET", "/api/requests/v1/forwardings", TestTokens.person("p", "resident"), null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(call("POST", "/api/requests/v1/forwardings/SR-2222-2222/another-try", ADMINISTRATOR, null)
                        .statusCode())
                .isEqualTo(409);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> call(String method, String path, TestTokens as, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", as.header())
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        CONTRACT.checkResponse(
                method,
                path.replaceFirst("\\?.*", ""),
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(null),
                answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return answer;
    }
}
