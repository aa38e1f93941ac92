package uk.brum.servicerequests.catalogue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.Contract;
import uk.brum.testing.TestTokens;

/** The whole service with one place to ask from; every answer is checked against the contract. */
@BrumServiceTest
public abstract class CatalogueDoor {

    protected static final TestTokens RESIDENT = TestTokens.person("person-1", "resident");
    protected static final TestTokens STRANGER = TestTokens.person("person-2", "resident");
    protected static final TestTokens AGENT = TestTokens.person("agent-1", "agent");
    protected static final TestTokens ADMINISTRATOR = TestTokens.person("admin-1", "administrator");

    private static final Contract CONTRACT = Contract.of("service-requests");

    @Value("${local.server.port}")
    protected int port;

    /** An answer, with its body as JSON when it is. */
    public record Answer(int status, HttpHeaders headers, byte[] body) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** The last part of a problem's type. */
        public String problem() {
            String type = json().path("type").asString("");
            return type.substring(type.lastIndexOf('/') + 1);
        }

        public String detail() {
            return json().path("detail").asString();
        }
    }

    protected Answer get(String path, TestTokens... as) {
        return get(path, Map.of(), as);
    }

    protected Answer get(String path, Map<String, String> headers, TestTokens... as) {
        return exchange(HttpMethod.GET, path, null, null, headers, as);
    }

    protected Answer putJson(String path, String body, TestTokens... as) {
        return exchange(HttpMethod.PUT, path, "application/json", utf8(body), Map.of(), as);
    }

    protected Answer put(String path, String mediaType, byte[] body, TestTokens... as) {
        return exchange(HttpMethod.PUT, path, mediaType, body, Map.of(), as);
    }

    protected Answer post(String path, String body, TestTokens... as) {
        return exchange(HttpMethod.POST, path, "application/json", utf8(body), Map.of(), as);
    }

    protected Answer post(String path, String body, Map<String, String> headers, TestTokens... as) {
        return exchange(HttpMethod.POST, path, "application/json", utf8(body), headers, as);
    }

    private Answer exchange(
            HttpMethod method,
            String path,
            @Nullable String mediaType,
            byte @Nullable [] body,
            Map<String, String> headers,
            TestTokens... as) {
        RestClient.RequestBodySpec request = RestClient.builder()
                .requestInterceptor(CONTRACT.interceptor())
                .build()
                .method(method)
                .uri(URI.create("http://127.0.0.1:" + port + "/api/requests/v1" + path));
        headers.forEach((name, value) -> request.header(name, value));
        if (as.length > 0) {
            request.header("Authorization", as[0].header());
        }
        if (body != null && mediaType != null) {
            request.contentType(MediaType.parseMediaType(mediaType)).body(body);
        }
        return request.exchange((sent, response) -> new Answer(
                response.getStatusCode().value(),
                response.getHeaders(),
                response.getBody().readAllBytes()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
