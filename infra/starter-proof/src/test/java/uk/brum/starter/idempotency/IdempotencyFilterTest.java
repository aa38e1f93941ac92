package uk.brum.starter.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.starter.problem.SecurityProblems;

class IdempotencyFilterTest {

    private static final SecurityProblems PROBLEMS = new SecurityProblems(JsonMapper.shared(), List.of());

    private final IdempotencyFilter filter = new IdempotencyFilter(PROBLEMS, DataSize.ofKilobytes(1));
    private final IdempotencyArgument argument = new IdempotencyArgument();

    @Test
    void the_question_in_the_address_is_part_of_what_is_repeated() throws Exception {
        assertThat(taken(post("{}", "kind=a", "anna")).hash())
                .isEqualTo(taken(post("{}", "kind=a", "anna")).hash())
                .isNotEqualTo(taken(post("{}", "kind=b", "anna")).hash())
                .isNotEqualTo(taken(post("{}", null, "anna")).hash());
    }

    @Test
    void two_people_never_share_a_key() throws Exception {
        assertThat(taken(post("{}", null, "anna")).key())
                .isNotEqualTo(taken(post("{}", null, "bert")).key());
    }

    @Test
    void a_stranger_who_happens_on_anothers_key_makes_a_request_of_his_own() throws Exception {
        assertThat(taken(post("{\"a\":1}", null, null)).key())
                .isEqualTo(taken(post("{\"a\":1}", null, null)).key())
                .isNotEqualTo(taken(post("{\"a\":2}", null, null)).key());
    }

    @Test
    void a_body_over_the_limit_is_refused_before_anybody_reads_it() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();

        filter.doFilter(post("x".repeat(1025), null, "anna"), response, (request, answer) -> {
            throw new AssertionError("went on");
        });

        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(response.getContentAsString()).contains("Send 1 kilobytes or less.");
    }

    @Test
    void forms_are_left_to_the_server_and_cannot_be_asked_for() throws Exception {
        MockHttpServletRequest form = post("a=1", null, "anna");
        form.setContentType("application/x-www-form-urlencoded;charset=utf-8");
        AtomicReference<Object> passed = new AtomicReference<>();
        filter.doFilter(form, new MockHttpServletResponse(), (request, answer) -> passed.set(request));

        assertThat(passed.get()).isSameAs(form);
        assertThatThrownBy(() -> resolved(form)).isInstanceOf(IllegalStateException.class);
    }

    private Idempotency taken(MockHttpServletRequest request) throws Exception {
        filter.doFilter(request, new MockHttpServletResponse(), (passed, answer) -> {});
        return resolved(request);
    }

    private Idempotency resolved(MockHttpServletRequest request) throws Exception {
        MethodParameter parameter = new MethodParameter(getClass().getDeclaredMethod("handler", Idempotency.class), 0);
        return (Idempotency) argument.resolveArgument(parameter, null, new ServletWebRequest(request), null);
    }

    @SuppressWarnings("unused")
    private void handler(Idempotency idempotency) {}

    private static MockHttpServletRequest post(String body, @Nullable String query, @Nullable String person) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/example/v1/notes");
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        request.setQueryString(query);
        request.addHeader(IdempotencyFilter.HEADER, "1");
        request.setUserPrincipal(person == null ? null : new TestingAuthenticationToken(person, "none"));
        return request;
    }
}
