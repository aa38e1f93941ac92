package uk.brum.accounts.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import uk.brum.accounts.Http;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.TestTokens;

/** Tokens that open nothing. */
@BrumServiceTest
class RefusedAccessTokenTest {

    @LocalServerPort
    int port;

    @Autowired
    Environment environment;

    static Stream<TestTokens> tokensOfAnotherKind() {
        return Stream.of(
                resident().issuer("http://evil.test"),
                resident().issuer("http://issuer.test/"),
                resident().issuer("https://issuer.test"),
                resident().issuer(""),
                resident().audience("places"),
                resident().audience("ACCOUNTS"),
                resident().audience("accounts "),
                resident().audience(),
                resident().type("JWT"),
                resident().type("logout+jwt"),
                resident().type("dpop+jwt"),
                resident().type("id+jwt"),
                resident().type("rt+jwt"),
                resident().expired(),
                resident().forged());
    }

    @ParameterizedTest
    @MethodSource("tokensOfAnotherKind")
    void refuses_a_token_of_another_kind(TestTokens token) {
        refused(token.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "HS256", "RS1", ""})
    void refuses_an_unsigned_token_whatever_it_calls_itself(String algorithm) {
        String payload = resident().value().split("\\.")[1];
        String header = base64("{\"alg\":\"" + algorithm + "\",\"typ\":\"at+jwt\",\"kid\":\"test-key\"}");

        refused(header + "." + payload + ".");
        refused(header + "." + payload + "." + base64("x"));
    }

    @Test
    void refuses_the_public_key_as_a_shared_secret() throws Exception {
        RSAKey known = publicKey();
        for (byte[] secret : new byte[][] {
            known.toJSONString().getBytes(StandardCharsets.UTF_8),
            known.toRSAPublicKey().getEncoded(),
            known.getModulus().decode()
        }) {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .type(new JOSEObjectType("at+jwt"))
                            .keyID(known.getKeyID())
                            .build(),
                    claims());
            token.sign(new MACSigner(secret));
            refused(token.serialize());
        }
    }

    @Test
    void refuses_a_key_that_the_token_brings_along() throws Exception {
        RSAKey own = new RSAKeyGenerator(2048).keyID("mine").generate();
        for (JWSHeader.Builder header : new JWSHeader.Builder[] {
            header(JWSAlgorithm.RS256).jwk(own.toPublicJWK()),
            header(JWSAlgorithm.RS256)
                    .jwkURL(URI.create("https://evil.example/jwks"))
                    .keyID("mine"),
            header(JWSAlgorithm.RS256).x509CertURL(URI.create("https://evil.example/cert")),
            header(JWSAlgorithm.RS256).keyID("../../../../etc/passwd"),
            header(JWSAlgorithm.RS256).keyID("test-key"),
            header(JWSAlgorithm.RS384).keyID("test-key"),
            header(JWSAlgorithm.PS256).keyID("test-key")
        }) {
            SignedJWT token = new SignedJWT(header.build(), claims());
            token.sign(new RSASSASigner(own));
            refused(token.serialize());
        }
    }

    @Test
    void refuses_a_token_that_was_changed() {
        String[] parts = resident().value().split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);

        refused(parts[0] + "." + base64(payload.replace("resident", "administrator")) + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + "." + parts[2].substring(2));
        refused(parts[0] + "." + parts[1]);
        refused(parts[0] + ".." + parts[2]);
        refused(String.join(".", parts) + ".x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "null", "a.b.c", "....", "eyJhbGciOiJSUzI1NiJ9.e30.", "%00"})
    void refuses_what_is_no_token(String text) {
        refused(text);
    }

    @Test
    void takes_a_token_in_the_header_alone() {
        String token = resident().value();

        assertThat(new Http(port)
                        .get("/api/accounts/v1/me?access_token=" + token)
                        .statusCode())
                .isEqualTo(401);
        assertThat(new Http(port)
                        .post("/api/accounts/v1/me", Map.of("access_token", token))
                        .statusCode())
                .isEqualTo(401);
        assertThat(new Http(port)
                        .get("/api/accounts/v1/me", "Authorization", "Basic " + base64("portal:" + token))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_session_of_the_sign_in_pages_opens_no_api() {
        Http browser = new Http(port);
        browser.get("/sign-in");

        assertThat(browser.get("/api/accounts/v1/me").statusCode()).isEqualTo(401);
    }

    private void refused(String token) {
        HttpResponse<String> answer = new Http(port).get("/api/accounts/v1/me", "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).as(token + " " + answer.body()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("nimbus");
    }

    private static TestTokens resident() {
        return TestTokens.person("11111111-1111-4111-8111-111111111111", "resident");
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).type(new JOSEObjectType("at+jwt"));
    }

    private static JWTClaimsSet claims() throws Exception {
        return SignedJWT.parse(resident().value()).getJWTClaimsSet();
    }

    private RSAKey publicKey() throws Exception {
        URI keys = URI.create(environment.getRequiredProperty("brum.jwks-uri"));
        Map<String, Object> first =
                new TreeMap<>(JWKSet.load(keys.toURL()).getKeys().getFirst().toJSONObject());
        return RSAKey.parse(first);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
