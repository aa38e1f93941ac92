package uk.brum.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.testing.PlatformStatus;
import uk.brum.testing.RunningPlatform;

/**
 * A resident who is signed in, as the portal does it: with code and PKCE at the gateway, and again before the token
 * ends. Only our own clients may report in a person's name, so this is the portal's client, with its secret.
 */
final class Resident {

    private static final String CLIENT = "portal";
    private static final Duration LEAST_LEFT = Duration.ofSeconds(90);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final URI gateway;
    private final URI callback;
    private final PlatformStatus.Resident person;
    private final String secret;
    private final Clock clock;
    private String token = "";
    private Instant ends = Instant.EPOCH;

    /** @param secret of the portal's client */
    Resident(HttpClient http, URI gateway, PlatformStatus.Resident person, String secret, Clock clock) {
        this.http = http;
        this.gateway = gateway;
        this.callback = gateway.resolve("/login/callback");
        this.person = person;
        this.secret = secret;
        this.clock = clock;
    }

    /** Everybody who can try the platform as a resident. */
    static List<Resident> all(HttpClient http, RunningPlatform platform, Clock clock) throws IOException {
        PlatformStatus status = platform.status();
        String secret = Files.readString(platform.home().resolve("secrets/client-" + CLIENT))
                .strip();
        return status.demo().residents().stream()
                .map(person -> new Resident(http, URI.create(status.gateway()), person, secret, clock))
                .toList();
    }

    /** The access token of now; an old one that still holds when signing in fails at the moment. */
    synchronized String token() throws IOException, InterruptedException {
        Instant now = clock.instant();
        if (ends.minus(LEAST_LEFT).isBefore(now)) {
            try {
                signIn();
            } catch (IOException e) {
                if (!ends.isAfter(now)) {
                    throw e;
                }
            }
        }
        return token;
    }

    private void signIn() throws IOException, InterruptedException {
        String verifier = random();
        String asked = "?response_type=code&client_id=" + CLIENT + "&redirect_uri=" + encoded(callback.toString())
                + "&scope="
                + encoded("openid profile email") + "&state=" + random() + "&code_challenge=" + challenge(verifier)
                + "&code_challenge_method=S256";
        Visit visit = new Visit(http, gateway, callback);
        Visit.Page page = visit.get(gateway.resolve("/oauth2/authorize" + asked));
        if (page.address().getPath().equals("/sign-in")) {
            page = visit.submit(page, Map.of("email", person.email(), "password", person.password()));
        }
        String code = page.query("code");
        if (!page.address().getPath().equals(callback.getPath()) || code.isEmpty()) {
            throw new IOException("Signing in ended at " + page.address().getPath() + " with " + page.status());
        }
        redeem(code, verifier);
    }

    private void redeem(String code, String verifier) throws IOException, InterruptedException {
        String form = "grant_type=authorization_code&code=" + encoded(code) + "&redirect_uri="
                + encoded(callback.toString()) + "&code_verifier=" + verifier;
        String login = Base64.getEncoder()
                .encodeToString((CLIENT + ":" + encoded(secret)).getBytes(StandardCharsets.US_ASCII));
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
                .timeout(Duration.ofSeconds(15))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("No token: " + response.statusCode() + " " + response.body());
        }
        JsonNode answer = JSON.readTree(response.body());
        token = answer.path("access_token").asString();
        ends = clock.instant().plusSeconds(answer.path("expires_in").asInt());
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
