package uk.brum.testing.example;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.brum.testing.BrumServiceTest;

@BrumServiceTest
class CallingAnotherServiceTest {

    private static final WireMockServer OTHER = new WireMockServer(options().dynamicPort());

    @Autowired
    Neighbour neighbour;

    @DynamicPropertySource
    static void where(DynamicPropertyRegistry registry) {
        OTHER.start();
        registry.add("brum.urls.neighbour", OTHER::baseUrl);
    }

    @AfterAll
    static void stop() {
        OTHER.stop();
    }

    @BeforeEach
    void answers_well() {
        OTHER.resetAll();
        OTHER.stubFor(get(urlPathEqualTo("/things/1")).willReturn(okJson("{\"name\":\"bin\",\"added\":\"later\"}")));
        await().until(() -> neighbour.thing("1").name().equals("bin"));
    }

    @Test
    void the_call_carries_the_services_own_token() {
        OTHER.verify(getRequestedFor(urlPathEqualTo("/things/1")).withHeader("Authorization", matching("Bearer ey.*")));
    }

    @Test
    void a_slow_answer_becomes_the_written_fallback() {
        OTHER.stubFor(get(urlPathEqualTo("/things/2"))
                .willReturn(okJson("{\"name\":\"late\"}").withFixedDelay(5_000)));
        assertThat(neighbour.thing("2").name()).isEqualTo("unknown for now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"name\":null}", "null", "[]", "<html>", "{\"name\":\"half"})
    void an_answer_with_something_missing_becomes_the_written_fallback(String body) {
        OTHER.stubFor(get(urlPathEqualTo("/things/4")).willReturn(okJson(body)));
        assertThat(neighbour.thing("4").name()).isEqualTo("unknown for now");
    }

    @Test
    void that_there_is_no_such_thing_is_an_answer_and_says_nothing_against_the_other_side() {
        OTHER.stubFor(get(urlPathEqualTo("/things/5")).willReturn(aResponse().withStatus(404)));
        for (int i = 0; i < 40; i++) {
            neighbour.thing("5");
        }
        assertThat(neighbour.thing("1").name()).isEqualTo("bin");
    }

    @Test
    void what_may_be_missing_may_be_missing() {
        assertThat(neighbour.thing("1").colour()).isNull();
    }

    @Test
    void a_service_that_keeps_failing_is_left_in_peace_and_taken_up_again() {
        OTHER.stubFor(get(urlPathEqualTo("/things/3")).willReturn(aResponse().withStatus(500)));
        for (int i = 0; i < 40; i++) {
            assertThat(neighbour.thing("3").name()).isEqualTo("unknown for now");
        }
        int calls = OTHER.countRequestsMatching(
                        getRequestedFor(urlPathEqualTo("/things/3")).build())
                .getCount();
        assertThat(calls).isLessThan(40);
        OTHER.stubFor(get(urlPathEqualTo("/things/3")).willReturn(okJson("{\"name\":\"well again\"}")));
        await().until(() -> neighbour.thing("3").name().equals("well again"));
    }
}
