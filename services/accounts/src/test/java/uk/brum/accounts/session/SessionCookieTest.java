package uk.brum.accounts.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer;
import uk.brum.starter.PlatformProperties;

class SessionCookieTest {

    @Test
    void belongs_to_one_secure_origin_out_of_reach_of_scripts_and_other_sites() {
        String cookie = cookie("https://account.example");

        assertThat(cookie)
                .startsWith("__Host-accounts=the-id;")
                .contains("Secure")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void has_a_plain_name_where_there_is_no_https() {
        assertThat(cookie("http://localhost:8080"))
                .startsWith("accounts=the-id;")
                .doesNotContain("Secure");
    }

    private static String cookie(String issuer) {
        PlatformProperties platform =
                new PlatformProperties("accounts", issuer, URI.create(issuer), URI.create(issuer), "secret", Map.of());
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SessionConfiguration()
                .sessionCookie(platform)
                .writeCookieValue(new CookieSerializer.CookieValue(new MockHttpServletRequest(), response, "the-id"));
        return response.getHeader("Set-Cookie");
    }
}
