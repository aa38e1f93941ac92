package uk.brum.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A resident who uses an app: signs in at the gateway with code and PKCE, as any app's user does, and again before the
 * token ends.
 */
final class Resident {

    private static final String APP = "demo-spa";
    private static final String CALLBACK = "http://localhost:5173/callback";
    private static final Duration LEAST_LEFT = Duration.ofSeconds(90);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final URI gateway;
    private final String email;
    private final String password;
    private final Clock clock;
    private String token = "";
    private Instant ends = Instant.MIN;

    Resident(HttpClient http, URI gateway, String email, String password, Clock clock) {
        this.http = http;
        this.gateway = gateway;
        this.email = email;
        this.password = password;
        this.clock = clock;
    }

    String email() {
        return email;
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
        String asked = "?response_type=code&client_id=" + APP + "&redirect_uri=" + encoded(CALLBACK) + "&scope="
                + encoded("openid profile bins.read") + "&state=" + random() + "&code_challenge=" + challenge(verifier)
                + "&code_challenge_method=S256";
        Visit visit = new Visit(http, gateway);
        Visit.Page page = visit.get(gateway.resolve("/oauth2/authorize" + asked));
        if (page.address().getPath().equals("/sign-in")) {
            page = visit.submit(page, Map.of("email", email, "password", password));
        }
        if (page.address().getPath().equals("/oauth2/consent")) {
            page = visit.submit(page, Map.of());
        }
        String code = page.query("code");
        if (!page.address().toString().startsWith(CALLBACK) || code.isEmpty()) {
            throw new IOException("Signing in ended at " + page.address().getPath() + " with " + page.status());
        }
        redeem(code, verifier);
    }

    private void redeem(String code, String verifier) throws IOException, InterruptedException {
        String form = "grant_type=authorization_code&client_id=" + APP + "&code=" + encoded(code) + "&redirect_uri="
                + encoded(CALLBACK) + "&code_verifier=" + verifier;
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
                .timeout(Duration.ofSeconds(15))
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
