package uk.brum.local.city;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import uk.brum.local.Obstacle;

/** The service's door for one file: a part at a time, repeated until there is an answer. */
final class ImportDoor {

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

    /** How far this file has come, or null when no part of it has ever arrived. */
    @Nullable
    ImportReport find() {
        var response = send(HttpRequest.newBuilder(URI.create(address)).GET());
        return response.statusCode() == 404 ? null : ImportReport.of(response);
    }

    /** Sends a part; when the service is further or less far than we think, its answer says where to continue. */
    ImportReport put(FileParts.Part part) {
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
        return ImportReport.of(response);
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
}
