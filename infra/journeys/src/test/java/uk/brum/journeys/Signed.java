package uk.brum.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.testing.SignedInPerson;

/** Somebody who is signed in and uses the APIs through the gateway, as a page does for them. */
final class Signed {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** An answer. */
    record Answer(int status, String text) {
        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        JsonNode ok() {
            if (status != 200 && status != 201) {
                throw new AssertionError(status + ": " + text);
            }
            return json();
        }

        String problem() {
            String type = json().path("type").asString("");
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }

    private final SignedInPerson person;

    private Signed(SignedInPerson person) {
        this.person = person;
    }

    static Signed resident(int number) throws IOException {
        return new Signed(SignedInPerson.residents(HTTP, Journey.PLATFORM, Clock.systemUTC())
                .get(number));
    }

    static Signed staff(String role) throws IOException {
        return new Signed(SignedInPerson.staff(HTTP, Journey.PLATFORM, role, Clock.systemUTC()));
    }

    /** The id of the account. */
    String id() throws IOException, InterruptedException {
        String claims = person.token().split("\\.")[1];
        return JsonMapper.shared()
                .readTree(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .path("sub")
                .asString();
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, null);
    }

    Answer put(String path, String body) throws IOException, InterruptedException {
        return send("PUT", path, body);
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, null);
    }

    private Answer send(String method, String path, @Nullable String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Journey.gateway() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + person.token())
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (method.equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        HttpResponse<String> answer =
                HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
        // a PDF is looked at byte by byte; everything else is UTF-8
        String text = new String(answer.body().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return new Answer(answer.statusCode(), text);
    }
}
