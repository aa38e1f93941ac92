package uk.brum.starter.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.starter.problem.SecurityProblems;

class DoorFilterTest {

    private final Door door = new Door(1, 0, Duration.ofMinutes(1));
    private final DoorFilter filter =
            new DoorFilter(door, Set.of("/api/things"), new SecurityProblems(JsonMapper.shared(), List.of()));

    @Test
    void turns_away_with_a_problem_and_says_when_to_try_again() throws Exception {
        assertThat(door.enter(false)).isTrue();
        MockHttpServletResponse response = new MockHttpServletResponse();

        filter.doFilter(new MockHttpServletRequest("GET", "/api/things/1"), response, (request, answer) -> {
            throw new AssertionError("went on");
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString()).contains("platform/unavailable", "try again in a few seconds");
        assertThat(Integer.parseInt(String.valueOf(response.getHeader("Retry-After"))))
                .isBetween(2, 6);
    }

    @Test
    void gives_the_place_back_when_the_answer_is_given() throws Exception {
        filter.doFilter(
                new MockHttpServletRequest("POST", "/api/things"),
                new MockHttpServletResponse(),
                (request, answer) -> assertThat(door.free()).isZero());

        assertThat(door.free()).isEqualTo(1);
    }

    @Test
    void gives_the_place_back_when_the_work_fails() {
        assertThatThrownBy(() -> filter.doFilter(
                        new MockHttpServletRequest("GET", "/api/things/1"),
                        new MockHttpServletResponse(),
                        (request, answer) -> {
                            throw new ServletException("broken");
                        }))
                .hasMessage("broken");

        assertThat(door.free()).isEqualTo(1);
    }
}
