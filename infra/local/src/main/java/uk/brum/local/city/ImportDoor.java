package uk.brum.local.city;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.local.Obstacle;

/** The service's door for one file: a part at a time, repeated until there is an answer. */
final class ImportDoor {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_TRIES = 60;
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final String address;
    private final String contentType;
    private final OperatorToken token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    ImportDoor(String address, String contentType, OperatorToken token) {
        this.address = address;
        this.contentType = contentType;
        this.token = token;
    }

    /** A row that was left out. */
    record RowError(long line, @Nullable String column, String message) {}

    record Report(String state, long nextLine, long accepted, long rejected, List<RowError> errors) {

        boolean isRunning() {
            return state.equals("running");
        }

        boolean isFinishing() {
            return state.equals("finishing");
        }
    }

    /** How far this file has come, or null when no part of it has ever arrived. */
    @Nullable
    Report find() {
        var response = send(HttpRequest.newBuilder(URI.create(address)).GET());
        return response.statusCode() == 404 ? null : report(response);
    }

    /** Sends a part; when the service is further or less far than we think, its answer says where to continue. */
    Report put(FileParts.Part part) {
        var uri = URI.create(address + "/rows?firstLine=" + part.firstLine() + (part.last() ? "&last=true" : ""));
        var response = send(HttpRequest.newBuilder(uri)
                .header("Content-Type", contentType)
                .PUT(BodyPublishers.ofString(part.text())));
        if (response.statusCode() == 409) {
            var now = find();
            if (now != null) {
                return now;
            }
        }
        return report(response);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        for (int attempt = 1; ; attempt++) {
            try {
                var response = client.send(
                        request.copy()
                                .header("Authorization", "Bearer " + token.value())
                                .timeout(Duration.ofSeconds(120))
                                .build(),
                        BodyHandlers.ofString());
                var later = response.statusCode() == 429 || response.statusCode() >= 500;
                if (!later || attempt == MOST_TRIES) {
                    return response;
                }
            } catch (IOException e) {
                if (attempt == MOST_TRIES) {
                    throw new Obstacle(
                            "The service does not answer: see ./brum status. Run the same command again"
                                    + " when it does, and it continues where it was.",
                            e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Obstacle("Interrupted; run the same command again, it continues where it was.", e);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    private static Report report(HttpResponse<String> response) {
        var body = tree(response.body());
        if (response.statusCode() != 200) {
            var detail = body.path("detail").asString("");
            throw new Obstacle("The file was not taken (" + response.statusCode() + "): "
                    + (detail.isEmpty() ? body.path("title").asString("the service gave no reason.") : detail));
        }
        var errors = new ArrayList<RowError>();
        for (var error : body.path("errors")) {
            var column = error.path("column");
            errors.add(new RowError(
                    error.path("line").asLong(),
                    column.isString() ? column.asString() : null,
                    error.path("message").asString()));
        }
        return new Report(
                body.path("state").asString("running"),
                body.path("nextLine").asLong(),
                body.path("accepted").asLong(),
                body.path("rejected").asLong(),
                errors);
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }
}
