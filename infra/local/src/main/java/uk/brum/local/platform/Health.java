package uk.brum.local.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.local.Obstacle;

/** How a part says it is: {@code up}, {@code degraded} (it works, something it uses does not) or {@code down}. */
final class Health {

    static final String UP = "up";
    static final String DEGRADED = "degraded";
    static final String DOWN = "down";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    String of(Part part, int offset) {
        var path = part == Part.MAILBOX ? "/" : "/actuator/health";
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + part.managementPort(offset) + path))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                return DOWN;
            }
            return part == Part.MAILBOX ? UP : said(response.body());
        } catch (IOException e) {
            return DOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Obstacle("Interrupted while asking " + part.id() + " how it is.", e);
        }
    }

    static boolean serves(String health) {
        return health.equals(UP) || health.equals(DEGRADED);
    }

    private static String said(String body) {
        try {
            return JSON.readTree(body).path("status").asString(DOWN).toLowerCase(Locale.ROOT);
        } catch (JacksonException e) {
            return DOWN;
        }
    }
}
