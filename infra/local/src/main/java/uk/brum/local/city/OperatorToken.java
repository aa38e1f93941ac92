package uk.brum.local.city;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.local.Obstacle;

/** The token with which imports are signed in, fetched anew before it runs out. */
public final class OperatorToken {

    private static final String CLIENT = "operator";
    private static final int ACCOUNTS = 8101;
    private static final Duration EARLY = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI address;
    private final String secret;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    private String token = "";
    private long validUntil;

    public OperatorToken(int offset, String secret) {
        this(URI.create("http://127.0.0.1:" + (ACCOUNTS + offset) + "/oauth2/token"), secret);
    }

    OperatorToken(URI address, String secret) {
        this.address = address;
        this.secret = secret;
    }

    /** @throws Obstacle when accounts gives no token */
    public synchronized String value() {
        if (token.isEmpty() || System.nanoTime() > validUntil) {
            fetch();
        }
        return token;
    }

    private void fetch() {
        var credentials = Base64.getEncoder().encodeToString((CLIENT + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new Obstacle("The accounts service does not let the operator in (it answers "
                        + response.statusCode() + "): run ./brum down and ./brum up, then try again.");
            }
            var answer = JSON.readTree(response.body());
            token = answer.path("access_token").asString();
            var seconds = Math.max(0, answer.path("expires_in").asLong(120) - EARLY.toSeconds());
            validUntil = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        } catch (IOException e) {
            throw new Obstacle("The accounts service does not answer: start the platform with ./brum up.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Obstacle("Interrupted; run the same command again, it continues where it was.", e);
        }
    }
}
