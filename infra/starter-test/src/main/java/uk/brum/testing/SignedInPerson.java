package uk.brum.testing;

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
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody of a running platform who is signed in, as the portal does it: with code and PKCE at the gateway, and again
 * before the token ends. Only with our own clients a person has the roles that are theirs, so this is the portal's
 * client, with its secret.
 */
public final class SignedInPerson {

    private static final String CLIENT = "portal";
    private static final Duration LEAST_LEFT = Duration.ofSeconds(90);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final URI gateway;
    private final URI callback;
    private final Login login;
    private final String secret;
    private final Clock clock;
    private String token = "";
    private Instant ends = Instant.EPOCH;

    private SignedInPerson(HttpClient http, RunningPlatform platform, URI gateway, Login login, Clock clock)
            throws IOException {
        this.http = http;
        this.gateway = gateway;
        this.callback = gateway.resolve("/login/callback");
        this.login = login;
        this.secret = Files.readString(platform.home().resolve("secrets/client-" + CLIENT))
                .strip();
        this.clock = clock;
    }

    private record Login(String email, String password) {}

    /** Everybody who can try the platform as a resident. */
    public static List<SignedInPerson> residents(HttpClient http, RunningPlatform platform, Clock clock)
            throws IOException {
        PlatformStatus status = platform.status();
        List<SignedInPerson> residents = new ArrayList<>();
        for (PlatformStatus.Resident one : status.demo().residents()) {
            residents.add(new SignedInPerson(
                    http, platform, URI.create(status.gateway()), new Login(one.email(), one.password()), clock));
        }
        return residents;
    }

    /** The demo person of the staff with this role, for example {@code agent}. */
    public static SignedInPerson staff(HttpClient http, RunningPlatform platform, String role, Clock clock)
            throws IOException {
        PlatformStatus status = platform.status();
        PlatformStatus.Staff one = status.demo().staff().stream()
                .filter(person -> person.roles().contains(role))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody of the staff is " + role));
        return new SignedInPerson(
                http, platform, URI.create(status.gateway()), new Login(one.email(), one.password()), clock);
    }

    /** The access token of now; an old one that still holds when signing in fails at the moment. */
    public synchronized String token() throws IOException, InterruptedException {
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
            page = visit.submit(page, Map.of("email", login.email(), "password", login.password()));
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
        String basic = Base64.getEncoder()
                .encodeToString((CLIENT + ":" + encoded(secret)).getBytes(StandardCharsets.US_ASCII));
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
                .timeout(Duration.ofSeconds(15))
                .header("Authorization", "Basic " + basic)
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
