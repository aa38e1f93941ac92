package uk.brum.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DatabaseAwayTest {

    private final DatabaseAwayFilter filter = new DatabaseAwayFilter();

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/token", "/oauth2/jwks", "/userinfo", "/api/accounts/v1/me"})
    void tells_programs_to_come_back(String path) throws Exception {
        MockHttpServletResponse response = answer(path, new MongoTimeoutException("away"));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
        assertThat(response.getContentAsString())
                .contains("temporarily_unavailable")
                .doesNotContain("Mongo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-up", "/oauth2/authorize", "/oauth2/consent", "/connect/logout"})
    void shows_people_a_page(String path) throws Exception {
        MockHttpServletResponse response = answer(path, new MongoTimeoutException("away"));

        assertThat(response.getForwardedUrl()).isEqualTo(TroublePage.PATH);
    }

    @Test
    void leaves_alone_what_is_no_outage() {
        assertThatThrownBy(() -> answer("/sign-in", new MongoException(11000, "duplicate")))
                .isInstanceOf(MongoException.class);
    }

    private MockHttpServletResponse answer(String path, MongoException failure) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", path), response, (request, answer) -> {
            throw new ServletException(failure);
        });
        return response;
    }
}
