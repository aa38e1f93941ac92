package uk.brum.testing.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.TestTokens;

/** What every service answers before any of its own code runs. */
@BrumServiceTest
class HttpGroundTest {

    @Value("${local.server.port}")
    int port;

    @Value("${local.management.port}")
    int managementPort;

    private final HttpClient http = HttpClient.newHttpClient();

    static Stream<Arguments> refused_tokens() {
        return Stream.of(
                Arguments.of(
                        "an expired token",
                        TestTokens.person("p", "resident").expired().header()),
                Arguments.of(
                        "a forged signature",
                        TestTokens.person("p", "resident").forged().header()),
                Arguments.of(
                        "another issuer",
                        TestTokens.person("p", "resident")
                                .issuer("https://evil")
                                .header()),
                Arguments.of(
                        "another audience",
                        TestTokens.person("p", "resident").audience("places").header()),
                Arguments.of(
                        "an ID token",
                        TestTokens.person("p", "resident")
                                .audience("example")
                                .type("JWT")
                                .header()),
                Arguments.of("no algorithm", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJwIiwicm9sZXMiOlsicmVzaWRlbnQiXX0."),
                Arguments.of("rubbish", "Bearer rubbish"),
                Arguments.of("a password", "Basic cDpw"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused_tokens")
    void refuses_with_a_problem_and_without_saying_why(String name, String authorization) throws Exception {
        HttpResponse<String> answer = get("/api/example/v1/notes/1", "Authorization", authorization);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains(authorization.startsWith("Bearer ") ? "Bearer error=\"invalid_token\"" : "Bearer");
        assertProblem(answer, "platform/sign-in-needed");
    }

    @Test
    void an_unknown_path_tells_a_stranger_nothing() throws Exception {
        assertThat(get("/api/example/v1/secret").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/env").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/health").statusCode()).isEqualTo(401);
        assertThat(get("/error").statusCode()).isEqualTo(404);
    }

    @Test
    void a_public_endpoint_needs_no_token_but_refuses_a_bad_one() throws Exception {
        assertThat(get("/api/example/v1/open").statusCode()).isEqualTo(200);
        assertThat(get("/api/example/v1/open", "Authorization", "Bearer rubbish")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_wrong_role_is_not_allowed() throws Exception {
        HttpResponse<String> answer = get("/api/example/v1/notes/1", "Authorization", token("agent"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertProblem(answer, "platform/not-allowed");
    }

    @Test
    void a_known_caller_gets_a_404_problem_for_what_is_not_there() throws Exception {
        HttpResponse<String> answer = get("/api/example/v1/nothing", "Authorization", token("resident"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertProblem(answer, "platform/not-found");
    }

    @Test
    void an_unexpected_failure_says_nothing_of_its_insides() throws Exception {
        HttpResponse<String> answer = get("/api/example/v1/broken", "Authorization", token("resident"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("hunter2", "internal", "Exception", "uk.brum");
        assertProblem(answer, "platform/unexpected");
    }

    static Stream<Arguments> bad_bodies() {
        return Stream.of(
                Arguments.of("not JSON", "{", "application/json", 400, "platform/malformed-request"),
                Arguments.of("an empty body", "", "application/json", 400, "platform/malformed-request"),
                Arguments.of(
                        "an unknown field",
                        "{\"text\":\"a\",\"role\":\"admin\"}",
                        "application/json",
                        400,
                        "platform/malformed-request"),
                Arguments.of(
                        "a doubled field",
                        "{\"text\":\"a\",\"text\":\"b\"}",
                        "application/json",
                        400,
                        "platform/malformed-request"),
                Arguments.of(
                        "a number for a text", "{\"text\":5}", "application/json", 400, "platform/malformed-request"),
                Arguments.of(
                        "an operator for a text",
                        "{\"text\":{\"$gt\":\"\"}}",
                        "application/json",
                        400,
                        "platform/malformed-request"),
                Arguments.of(
                        "trailing rubbish",
                        "{\"text\":\"a\"} x",
                        "application/json",
                        400,
                        "platform/malformed-request"),
                Arguments.of("a blank text", "{\"text\":\" \"}", "application/json", 400, "platform/invalid-request"),
                Arguments.of("another format", "text=a", "text/plain", 415, "platform/unsupported-format"),
                Arguments.of("too much", "x".repeat(300_000), "application/json", 413, "platform/too-large"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad_bodies")
    void bad_input_gets_a_4xx_problem(String name, String body, String type, int status, String problem)
            throws Exception {
        HttpResponse<String> answer = post(body, type, UUID.randomUUID().toString());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertProblem(answer, problem);
    }

    @Test
    void a_mistake_is_told_with_its_place_and_its_cure() throws Exception {
        HttpResponse<String> answer = post(
                "{\"text\":\"" + "x".repeat(30) + "\"}",
                "application/json",
                UUID.randomUUID().toString());
        JsonNode error =
                JsonMapper.shared().readTree(answer.body()).path("errors").path(0);
        assertThat(error.path("pointer").asString()).isEqualTo("/text");
        assertThat(error.path("message").asString()).isEqualTo("Write 20 letters or fewer");
    }

    @Test
    void a_parameter_of_the_wrong_kind_is_a_400() throws Exception {
        HttpResponse<String> answer = get("/api/example/v1/open?day=31-12-2026");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertProblem(answer, "platform/invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?=%C2%B2", "?day=%ZZ", "?%00=1&&=&a", "?day=%FF"})
    void parameters_that_cannot_be_decoded_are_a_400(String query) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("GET /api/example/v1/open" + query + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Exception", "tomcat");
        }
    }

    /** Spring Security looks at them only when the handler reads them; that was a 500. */
    @ParameterizedTest
    @ValueSource(strings = {"?%C2%86%5B%C2%BC= HTTP/1.1\r\n", " HTTP/1.1\r\nNote-Key: ×ø\u009B\r\n"})
    void names_of_parameters_and_values_of_headers_that_nobody_needs_are_a_400(String rest) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("GET /api/example/v1/open" + rest + "Host: x\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("platform/malformed-request")
                    .doesNotContain("Exception", "firewall");
        }
    }

    @Test
    void a_content_type_that_promises_parts_is_not_believed() throws Exception {
        assertThat(get("/api/example/v1/open", "Content-Type", "multipart/form-data")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_wrong_method_is_a_405_with_what_is_allowed() throws Exception {
        HttpResponse<String> answer = http.send(
                request("/api/example/v1/open")
                        .header("Authorization", token("resident"))
                        .DELETE()
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).isPresent();
        assertProblem(answer, "platform/method-not-allowed");
    }

    @Test
    void the_request_id_is_kept_when_safe_and_made_otherwise() throws Exception {
        assertThat(get("/api/example/v1/open", "X-Request-Id", "req-12345678")
                        .headers()
                        .firstValue("X-Request-Id"))
                .contains("req-12345678");
        assertThat(get("/api/example/v1/open", "X-Request-Id", "a b<script>")
                        .headers()
                        .firstValue("X-Request-Id"))
                .get()
                .asString()
                .doesNotContain("<");
    }

    @Test
    void the_management_port_shows_health_and_metrics_and_nothing_else() throws Exception {
        assertThat(management("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(management("/actuator/prometheus").body()).contains("brum_outbox_pending");
        assertThat(management("/actuator").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(management("/actuator/env").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(management("/actuator/heapdump").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(management("/api/example/v1/open").statusCode()).isGreaterThanOrEqualTo(400);
    }

    private HttpResponse<String> management(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String body, String type, String key) throws IOException, InterruptedException {
        return http.send(
                request("/api/example/v1/notes")
                        .header("Authorization", token("resident"))
                        .header("Content-Type", type)
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static String token(String role) {
        return TestTokens.person("person-1", role).audience("example").header();
    }

    private static void assertProblem(HttpResponse<String> answer, String type) {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("type").asString()).isEqualTo("https://brum.example/problems/" + type);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("traceId").asString()).isNotBlank();
        assertThat(problem.path("instance").asString()).startsWith("/");
    }
}
