package uk.brum.accounts.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.accounts.Http;
import uk.brum.testing.BrumServiceTest;

@BrumServiceTest
class TokenEndpointTest {

    @LocalServerPort
    int port;

    @Test
    void gives_a_service_a_token_of_its_own_that_lives_five_minutes() throws Exception {
        JsonNode answer = ok(clientCredentials("notifications", "notifications-secret-of-the-tests-1", ""));

        SignedJWT token = SignedJWT.parse(answer.get("access_token").asString());
        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("http://issuer.test");
        assertThat(claims.getSubject()).isEqualTo("notifications");
        assertThat(claims.getAudience()).contains("accounts", "places", "bin-schedules", "notifications");
        assertThat(claims.getStringListClaim("roles")).containsExactly("service");
        assertThat(claims.getStringClaim("client_id")).isEqualTo("notifications");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isLessThanOrEqualTo(Duration.ofMinutes(5));
        JWKSet keys = JWKSet.parse(new Http(port).get("/oauth2/jwks").body());
        assertThat(keys.getKeyByKeyId(token.getHeader().getKeyID()).isPrivate()).isFalse();
        assertThat(token.verify(new com.nimbusds.jose.crypto.RSASSAVerifier(
                        keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
    }

    @Test
    void gives_an_app_tokens_for_the_services_of_its_scopes_alone() throws Exception {
        JsonNode answer = ok(clientCredentials("demo-app", "demo-app-secret-of-the-tests-12345", "bins.read"));

        var claims = SignedJWT.parse(answer.get("access_token").asString()).getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("bin-schedules");
        assertThat(claims.getStringListClaim("roles")).containsExactly("app");
        assertThat(claims.getStringClaim("scope")).isEqualTo("bins.read");
    }

    @Test
    void names_every_endpoint_at_the_issuer_whatever_the_request_says() {
        HttpResponse<String> answer = new Http(port)
                .get(
                        "/.well-known/openid-configuration",
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Proto",
                        "https",
                        "Forwarded",
                        "host=evil.example");

        JsonNode metadata = JsonMapper.shared().readTree(answer.body());
        assertThat(answer.body()).doesNotContain("evil").doesNotContain("127.0.0.1");
        for (String endpoint :
                List.of("authorization_endpoint", "token_endpoint", "jwks_uri", "end_session_endpoint")) {
            assertThat(metadata.get(endpoint).asString()).startsWith("http://issuer.test/");
        }
        assertThat(metadata.get("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
    }

    private HttpResponse<String> clientCredentials(String client, String secret, String scope) {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes());
        Map<String, String> form = scope.isEmpty()
                ? Map.of("grant_type", "client_credentials")
                : Map.of("grant_type", "client_credentials", "scope", scope);
        return new Http(port).post("/oauth2/token", form, "Authorization", "Basic " + basic);
    }

    private static JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }
}
