package uk.brum.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/** An issuer for tests: it serves its keys, gives services their own tokens, and makes any token that a test asks for. */
public final class TestTokens {

    public static final String ISSUER = "http://issuer.test";

    /** Every service of the platform, since a person's token is good for all. */
    public static final List<String> SERVICES =
            List.of("accounts", "places", "bin-schedules", "notifications", "service-requests", "complaints");

    private static final RSAKey KEY = newKey("test-key");
    private static final RSAKey STRANGER = newKey("test-key");
    private static final HttpServer SERVER = serve();

    private String subject = "person-1";
    private List<String> roles = List.of();
    private String scope = "";
    private List<String> audience = SERVICES;
    private String issuer = ISSUER;
    private String type = "at+jwt";
    private Duration lifetime = Duration.ofMinutes(5);
    private RSAKey key = KEY;

    private TestTokens() {}

    /** A person with one role, for example {@code resident}. */
    public static TestTokens person(String id, String... roles) {
        TestTokens token = new TestTokens();
        token.subject = id;
        token.roles = List.of(roles);
        return token;
    }

    /** Another service of the platform under its own name. */
    public static TestTokens service(String name) {
        return person(name, "service");
    }

    /** A third-party app with these scopes, separated by spaces. */
    public static TestTokens app(String clientId, String scopes) {
        TestTokens token = person(clientId, "app");
        token.scope = scopes;
        return token;
    }

    public TestTokens audience(String... services) {
        this.audience = List.of(services);
        return this;
    }

    public TestTokens issuer(String other) {
        this.issuer = other;
        return this;
    }

    public TestTokens type(String other) {
        this.type = other;
        return this;
    }

    /** Ended an hour ago. */
    public TestTokens expired() {
        this.lifetime = Duration.ofHours(-1);
        return this;
    }

    /** Signed with another key under the same key id. */
    public TestTokens forged() {
        this.key = STRANGER;
        return this;
    }

    /** The token itself. */
    public String value() {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .audience(audience)
                .issueTime(Date.from(now.minusSeconds(60)))
                .expirationTime(Date.from(now.plus(lifetime)))
                .claim("roles", roles)
                .claim("scope", scope)
                .claim("client_id", roles.contains("service") ? subject : "portal")
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(new JOSEObjectType(type))
                        .build(),
                claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("An RSA key can sign", e);
        }
        return token.serialize();
    }

    /** The token as an Authorization header. */
    public String header() {
        return "Bearer " + value();
    }

    static String baseUrl() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java makes RSA keys", e);
        }
    }

    private static HttpServer serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String keys = new JWKSet(KEY.toPublicJWK()).toString();
            server.createContext("/oauth2/jwks", exchange -> answer(exchange, keys));
            server.createContext("/oauth2/token", exchange -> answer(exchange, tokenFor(exchange)));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("The test issuer found no free port", e);
        }
    }

    private static String tokenFor(HttpExchange exchange) {
        String basic = exchange.getRequestHeaders().getFirst("Authorization").substring("Basic ".length());
        String client = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8).split(":", 2)[0];
        return "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}"
                .formatted(service(client).value());
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
