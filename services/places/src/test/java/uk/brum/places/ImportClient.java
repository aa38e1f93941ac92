package uk.brum.places;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.testing.Contract;
import uk.brum.testing.TestTokens;

/** Speaks to the service as the operator's tool does; every answer is checked against the contract. */
final class ImportClient {

    record Answer(int status, JsonNode body) {}

    private final String baseUrl;
    private final RestClient http;

    ImportClient(int port) {
        this.baseUrl = "http://127.0.0.1:" + port + "/api/places/v1";
        this.http = RestClient.builder()
                .requestInterceptor(Contract.of("places").interceptor())
                .build();
    }

    Answer rows(String kind, String importId, long firstLine, boolean last, String part) {
        String path = "/imports/" + kind + "/" + importId + "/rows?firstLine=" + firstLine + "&last=" + last;
        String type = kind.equals("wards") ? "application/geo+json-seq" : "text/csv";
        return put(path, type, part.getBytes(StandardCharsets.UTF_8));
    }

    Answer put(String path, String contentType, byte[] body) {
        return http.method(HttpMethod.PUT)
                .uri(URI.create(baseUrl + path))
                .header(
                        "Authorization",
                        TestTokens.person("operator", "operator").header())
                .contentType(MediaType.parseMediaType(contentType))
                .body(body)
                .exchange((request, response) -> new Answer(
                        response.getStatusCode().value(), JsonMapper.shared().readTree(response.getBody())));
    }

    Answer get(String path) {
        return http.get()
                .uri(URI.create(baseUrl + path.replace(" ", "%20")))
                .header(
                        "Authorization",
                        TestTokens.person("operator", "operator").header())
                .exchange((request, response) -> new Answer(
                        response.getStatusCode().value(), JsonMapper.shared().readTree(response.getBody())));
    }
}
