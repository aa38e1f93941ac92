package uk.brum.testing.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.TestTokens;

/** The keys that tokens are checked with cannot be had: that is no fault of the token, and nobody else's business. */
@BrumServiceTest
@Import(KeysAwayTest.Away.class)
class KeysAwayTest {

    /** Nobody listens there. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Away {
        @Bean
        JwtDecoder keysAway() {
            return NimbusJwtDecoder.withJwkSetUri("http://127.0.0.1:1/oauth2/jwks")
                    .validateType(false)
                    .build();
        }
    }

    @Value("${local.server.port}")
    int port;

    @Test
    void says_that_it_cannot_check_now_and_when_to_try_again() throws Exception {
        HttpResponse<String> answer =
                get(TestTokens.person("p", "resident").audience("example").header());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("platform/unavailable");
    }

    @Test
    void answers_those_without_a_token_all_the_same_and_refuses_what_is_no_token() throws Exception {
        assertThat(get("Basic cDpw").statusCode()).isEqualTo(200);
        assertThat(get("Bearer rubbish").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> get(String authorization) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/example/v1/open"))
                                .header("Authorization", authorization)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
