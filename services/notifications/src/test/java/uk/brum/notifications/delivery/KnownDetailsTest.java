package uk.brum.notifications.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import uk.brum.notifications.NotificationsTest;
import uk.brum.notifications.Surroundings;
import uk.brum.notifications.application.Details;
import uk.brum.notifications.application.Questions;

/** What many letters need is asked at once; what that leaves open is asked one by one. */
@NotificationsTest
class KnownDetailsTest {

    private static final String AMINA = "6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11";
    private static final String GONE = "0d9a8f60-5b1c-4f39-9a3e-1f2f8f5f7a03";
    private static final String NOTICE = "SR-7K2M-9QXD.1.018f3c1d-1111-7d2b-9c55-0b7d1f6a2e01";
    private static final String WITHDRAWN = "SR-7K2M-9QXD.2.0d9a8f60-5b1c-4f39-9a3e-1f2f8f5f7a03";
    private static final Questions TWO_OF_EACH = new Questions(Set.of(AMINA, GONE), Set.of(NOTICE, WITHDRAWN));

    @Autowired
    private Details details;

    @Autowired
    private Resilience4JCircuitBreakerFactory breakers;

    @BeforeEach
    @AfterEach
    void everybodyIsThere() {
        Surroundings.ACCOUNTS.resetAll();
        Surroundings.REQUESTS.resetAll();
        breakers.getCircuitBreakerRegistry().getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @Test
    void knows_afterwards_what_it_asked_at_once_and_who_is_gone() {
        Surroundings.ACCOUNTS_CONTRACT.stub(Surroundings.ACCOUNTS, "getContacts", "oneOfTwo");
        Surroundings.REQUESTS_CONTRACT.stub(Surroundings.REQUESTS, "readNotices", "oneOfTwo");

        Details known = details.askedAtOnce(TWO_OF_EACH);

        assertThat(known.contact(AMINA).email()).isEqualTo("amina@example.org");
        assertThatThrownBy(() -> known.contact(GONE)).isInstanceOf(Details.Gone.class);
        assertThat(known.notice(NOTICE).text()).isEqualTo("We have received this report.");
        assertThatThrownBy(() -> known.notice(WITHDRAWN)).isInstanceOf(Details.Gone.class);
        Surroundings.ACCOUNTS.verify(0, getRequestedFor(anyUrl()));
        Surroundings.REQUESTS.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void asks_one_by_one_when_nobody_answers_for_many_as_an_earlier_release_does() {
        for (ResponseDefinitionBuilder bad : List.of(
                aResponse().withStatus(404),
                aResponse().withStatus(405),
                aResponse().withStatus(503),
                okJson("{}"))) {
            everybodyIsThere();
            Surroundings.ACCOUNTS.stubFor(any(anyUrl()).willReturn(bad));
            Surroundings.REQUESTS.stubFor(any(anyUrl()).willReturn(bad));
            Surroundings.ACCOUNTS.stubFor(
                    get(anyUrl()).willReturn(okJson(Surroundings.ACCOUNTS_CONTRACT.example("getContact", "contact"))));
            Surroundings.REQUESTS.stubFor(
                    get(anyUrl()).willReturn(okJson(Surroundings.REQUESTS_CONTRACT.example("getNotice", "resolved"))));

            Details known = details.askedAtOnce(TWO_OF_EACH);

            assertThat(known.contact(AMINA).email()).isEqualTo("amina@example.org");
            assertThat(known.notice(NOTICE).text()).isEqualTo("The road is private.");
        }
    }

    @Test
    void asks_nobody_of_whom_nothing_is_needed() {
        details.askedAtOnce(new Questions(Set.of(), Set.of()));

        assertThat(Surroundings.ACCOUNTS.getAllServeEvents()).isEmpty();
        assertThat(Surroundings.REQUESTS.getAllServeEvents()).isEmpty();
    }
}
