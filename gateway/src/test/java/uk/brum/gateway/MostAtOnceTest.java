package uk.brum.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class MostAtOnceTest {

    private final MostAtOnce one =
            new MostAtOnce(new Binder(new MapConfigurationPropertySource(Map.of("brum.gateway.most-at-once", "1")))
                    .bindOrCreate("brum", GatewaySettings.class));

    @Test
    void turns_away_with_a_problem_what_comes_while_all_places_are_taken() throws Exception {
        MockHttpServletResponse second = new MockHttpServletResponse();

        MockHttpServletResponse first = asked((request, answer) -> one.doFilter(get(), second, (_, _) -> {
            throw new AssertionError("went on");
        }));

        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(second.getStatus()).isEqualTo(503);
        assertThat(second.getHeader("Retry-After")).isEqualTo("5");
        assertThat(second.getContentType()).startsWith("application/problem+json");
        assertThat(second.getContentAsString()).contains("platform/unavailable", "Try again in a few seconds");
    }

    @Test
    void gives_the_place_back_whether_the_answer_came_or_not() throws Exception {
        assertThatThrownBy(() -> asked((request, answer) -> {
                    throw new ServletException("broken");
                }))
                .hasMessage("broken");

        assertThat(asked((request, answer) -> {}).getStatus()).isEqualTo(200);
        assertThat(asked((request, answer) -> {}).getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse asked(FilterChain further) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        one.doFilter(get(), response, further);
        return response;
    }

    private static MockHttpServletRequest get() {
        return new MockHttpServletRequest("GET", "/api/requests/v1/requests");
    }
}
