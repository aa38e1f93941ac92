package uk.brum.portal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** One origin for the browser, as in life: the paths of the issuer are answered here, every other goes to the portal. */
final class LittleGateway {

    static final String RESIDENT = "6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11";
    static final String AGENT = "2f4f2c8a-6f0e-4a6e-9a53-6a2d9a3c5b01";
    static final String SUPERVISOR = "7d0c1e52-3b9a-4c58-8f11-b5f4f2f6ad02";

    private static final Set<String> OWN_HEADERS =
            Set.of("host", "connection", "content-length", "upgrade", "http2-settings");

    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final AtomicInteger counter = new AtomicInteger();
    private volatile int portal;
    volatile Duration accessTokenLife = Duration.ofMinutes(5);
    volatile boolean refreshes = true;
    volatile boolean signsIn = true;
    final AtomicInteger refreshed = new AtomicInteger();
    final Map<String, String> lastAuthorization = new ConcurrentHashMap<>();

    LittleGateway() {
        try {
            key = new RSAKeyGenerator(2048).keyID("k").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/oauth2/authorize", this::authorize);
        server.createContext("/oauth2/token", this::token);
        server.createContext("/oauth2/jwks", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/be/", exchange -> {
            String who = exchange.getRequestURI().getPath().substring("/be/".length());
            exchange.getResponseHeaders().set("Set-Cookie", "be=" + who + "; Path=/");
            json(exchange, 200, "{}");
        });
        server.createContext("/connect/logout", exchange -> {
            Map<String, String> asked = query(exchange.getRequestURI().getRawQuery());
            redirect(exchange, asked.get("post_logout_redirect_uri") + "?state=" + asked.get("state"));
        });
        server.createContext("/", this::forward);
        server.start();
    }

    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void portalAt(int port) {
        portal = port;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = query(exchange.getRequestURI().getRawQuery());
        lastAuthorization.clear();
        lastAuthorization.putAll(asked);
        if (!signsIn) {
            redirect(exchange, asked.get("redirect_uri") + "?error=access_denied&state=" + encode(asked.get("state")));
            return;
        }
        String code = "code-" + counter.incrementAndGet();
        String cookies = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
        asked.put(
                "role", cookies.contains("be=supervisor") ? "supervisor" : cookies.contains("be=agent") ? "agent" : "");
        codes.put(code, asked);
        redirect(exchange, asked.get("redirect_uri") + "?code=" + code + "&state=" + encode(asked.get("state")));
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> sent = query(form);
        String basic = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!basic.equals(
                "Basic " + Base64.getEncoder().encodeToString("portal:test-secret".getBytes(StandardCharsets.UTF_8)))) {
            json(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        switch (sent.get("grant_type")) {
            case "client_credentials" ->
                json(exchange, 200, "{\"access_token\":\"portal-token\",\"token_type\":\"Bearer\",\"expires_in\":300}");
            case "authorization_code" -> {
                Map<String, String> asked = codes.remove(sent.get("code"));
                if (asked == null || sent.get("code_verifier") == null) {
                    json(exchange, 400, "{\"error\":\"invalid_grant\"}");
                } else {
                    json(exchange, 200, tokens(asked.get("nonce"), asked.get("role")));
                }
            }
            case "refresh_token" -> {
                if (refreshes) {
                    refreshed.incrementAndGet();
                    json(exchange, 200, tokens(null, ""));
                } else {
                    json(exchange, 400, "{\"error\":\"invalid_grant\"}");
                }
            }
            default -> json(exchange, 400, "{\"error\":\"unsupported_grant_type\"}");
        }
    }

    private String tokens(String nonce, String role) {
        String id = nonce == null ? "" : ",\"id_token\":\"" + idToken(nonce, role) + "\"";
        return "{\"access_token\":\"person-token-%d\",\"refresh_token\":\"refresh-me\",\"token_type\":\"Bearer\",\"expires_in\":%d,\"scope\":\"openid profile\"%s}"
                .formatted(counter.incrementAndGet(), accessTokenLife.toSeconds(), id);
    }

    private String idToken(String nonce, String role) {
        Instant now = Instant.now();
        String subject = switch (role) {
            case "agent" -> AGENT;
            case "supervisor" -> SUPERVISOR;
            default -> RESIDENT;
        };
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(),
                new JWTClaimsSet.Builder()
                        .issuer(origin())
                        .subject(subject)
                        .audience("portal")
                        .claim("nonce", nonce)
                        .claim("name", role.isEmpty() ? "Amina Begum" : "Ava " + role)
                        .claim("roles", role.isEmpty() ? List.of("resident") : List.of(role, "resident"))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private void forward(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal + asked.getRawPath() + query))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!name.startsWith(":")
                        && !List.of("transfer-encoding", "connection", "content-length", "date")
                                .contains(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
            exchange.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> query(String raw) {
        var fields = new HashMap<String, String>();
        Arrays.stream(raw == null ? new String[0] : raw.split("&"))
                .filter(pair -> pair.contains("="))
                .forEach(pair -> fields.put(
                        pair.substring(0, pair.indexOf('=')),
                        URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8)));
        return fields;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
