package uk.brum.notifications.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import feign.FeignException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import uk.brum.notifications.NotificationsTest;
import uk.brum.notifications.Surroundings;
import uk.brum.notifications.application.BinDays;
import uk.brum.notifications.application.Details;

/** Whatever the owners of details answer, a message waits rather than going out half empty or being lost. */
@NotificationsTest
class OtherServicesTest {

    private static final String JSON = "application/json";

    /** Each part comes as quickly as it may and the whole far too late, however busy the machine is. */
    private static final Duration TOO_SLOW = Duration.ofSeconds(60);

    private static final Map<String, ResponseDefinitionBuilder> BAD_ANSWERS = Map.of(
            "nothing", aResponse().withStatus(200),
            "nothing in JSON", answer(""),
            "null", answer("null"),
            "a page", aResponse().withHeader("Content-Type", "text/html").withBody("<html><body>Hello</body></html>"),
            "half of an answer", answer("{\"email\":\"amina@exam"),
            "another shape", answer("[]"),
            "its name only", answer("{\"name\":\"Amina Begum\",\"onBehalfOf\":{}}"),
            "a broken line", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
            "503", aResponse().withStatus(503));

    @Autowired
    private Details details;

    @Autowired
    private BinDays binDays;

    @Autowired
    private Resilience4JCircuitBreakerFactory breakers;

    /** Before, and after for the other tests that share the service. */
    @BeforeEach
    @AfterEach
    void everybodyIsThere() {
        Surroundings.ACCOUNTS.resetAll();
        Surroundings.BINS.resetAll();
        Surroundings.REQUESTS.resetAll();
        closeBreakers();
    }

    @TestFactory
    Stream<DynamicTest> makes_a_message_wait() {
        return BAD_ANSWERS.entrySet().stream()
                .flatMap(bad -> questions()
                        .map(question ->
                                DynamicTest.dynamicTest(question.name() + " answered with " + bad.getKey(), () -> {
                                    closeBreakers();
                                    question.asked().stubFor(any(anyUrl()).willReturn(bad.getValue()));

                                    assertThatThrownBy(question.ask()).isInstanceOf(Details.Unreachable.class);
                                })));
    }

    @TestFactory
    Stream<DynamicTest> does_not_let_a_slow_answer_hold_it_up() {
        return questions()
                .map(question -> DynamicTest.dynamicTest(question.name(), () -> {
                    question.asked()
                            .stubFor(any(anyUrl())
                                    .willReturn(answer(question.rightAnswer())
                                            .withChunkedDribbleDelay(100, (int) TOO_SLOW.toMillis())));
                    long began = System.nanoTime();

                    assertThatThrownBy(question.ask()).isInstanceOf(Details.Unreachable.class);
                    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TOO_SLOW.dividedBy(2));
                }));
    }

    @Test
    void gives_up_on_what_does_not_exist_any_more() {
        List.of(Surroundings.ACCOUNTS, Surroundings.BINS, Surroundings.REQUESTS)
                .forEach(server ->
                        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404))));

        questions()
                .forEach(question -> assertThatThrownBy(question.ask())
                        .as(question.name())
                        .isInstanceOf(Details.Gone.class)
                        .hasRootCauseInstanceOf(FeignException.NotFound.class));
    }

    private record Question(String name, WireMockServer asked, String rightAnswer, ThrowingCallable ask) {}

    private Stream<Question> questions() {
        return Stream.of(
                new Question(
                        "contact",
                        Surroundings.ACCOUNTS,
                        Surroundings.ACCOUNTS_CONTRACT.example("getContact", "contact"),
                        () -> details.contact("person-1")),
                new Question(
                        "confirmation",
                        Surroundings.ACCOUNTS,
                        Surroundings.ACCOUNTS_CONTRACT.example("getConfirmation", "signUp"),
                        () -> details.confirmation("confirmation-1")),
                new Question(
                        "report",
                        Surroundings.BINS,
                        Surroundings.BINS_CONTRACT.example("getMissedCollection", "notCollected"),
                        () -> details.report("MB-7K2M-9QXD")),
                new Question(
                        "bin day",
                        Surroundings.BINS,
                        Surroundings.BINS_CONTRACT.example("getReminderNotice", "tomorrow"),
                        () -> binDays.notice("0d9a8f60-5b1c-4f39-9a3e-1f2f8f5f7a02.2026-12-01.0")),
                new Question(
                        "reminder",
                        Surroundings.BINS,
                        Surroundings.BINS_CONTRACT.example("getReminderConfirmation", "asked"),
                        () -> binDays.question("0d9a8f60-5b1c-4f39-9a3e-1f2f8f5f7a02")),
                new Question(
                        "notice",
                        Surroundings.REQUESTS,
                        Surroundings.REQUESTS_CONTRACT.example("getNotice", "resolved"),
                        () -> details.notice("SR-7K2M-9QXD.4.person-1")),
                new Question(
                        "following",
                        Surroundings.REQUESTS,
                        Surroundings.REQUESTS_CONTRACT.example("getFollowingConfirmation", "ward"),
                        () -> details.followingConfirmation("0d9a8f60-5b1c-4f39-9a3e-1f2f8f5f7a02")));
    }

    private void closeBreakers() {
        breakers.getCircuitBreakerRegistry().getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    private static ResponseDefinitionBuilder answer(String body) {
        return aResponse().withHeader("Content-Type", JSON).withBody(body);
    }
}
