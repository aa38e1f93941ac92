package uk.brum.testing.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.OutgoingEvent;
import uk.brum.testing.AuthorityMatrix;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.Contract;
import uk.brum.testing.TestTokens;

/** What every service answers to its operators, against its contract. */
@BrumServiceTest
class OperatorContractTest {

    private static final Contract CONTRACT = Contract.of("operator");

    @Value("${local.server.port}")
    int port;

    @Autowired
    AggregateStore notes;

    @TestFactory
    Stream<DynamicTest> lets_in_exactly_whom_the_contract_names() {
        return AuthorityMatrix.tests(CONTRACT, "example", "http://127.0.0.1:" + port);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /internal/parked-events, 200",
        "POST, /internal/parked-events/replay, 200",
        "POST, /internal/parked-events/no-such-event/replay, 404",
        "POST, /internal/parked-events/no%20id/replay, 400",
        "DELETE, /internal/parked-events/no-such-event?reason=none, 404",
        "DELETE, /internal/parked-events/no-such-event, 400",
        "DELETE, /internal/parked-events/no-such-event?reason=, 400",
        "GET, /internal/events, 400",
        "GET, /internal/events?since=yesterday, 400",
        "POST, /internal/events/publish-again?since=yesterday, 400"
    })
    void answers_as_the_contract_says(String method, String address, int status) {
        assertThat(ask(method, address).getStatusCode().value()).isEqualTo(status);
    }

    @Test
    void the_feed_has_what_was_published() {
        String before = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        notes.insert(
                ExampleApplication.note("fed", "Fed"),
                List.of(new OutgoingEvent("note-written.v1", new Document("id", "fed"))));

        org.awaitility.Awaitility.await()
                .until(() -> String.valueOf(
                                ask("GET", "/internal/events?since=" + before).getBody())
                        .contains("brum.example.note-written.v1"));
        assertThat(ask("POST", "/internal/events/publish-again?since=" + before).getBody())
                .contains("published");
    }

    private ResponseEntity<String> ask(String method, String address) {
        return RestClient.builder()
                .requestInterceptor(CONTRACT.interceptor())
                .defaultStatusHandler(code -> true, (request, response) -> {})
                .build()
                .method(HttpMethod.valueOf(method))
                .uri(URI.create("http://127.0.0.1:" + port + address))
                .header(
                        "Authorization",
                        TestTokens.person("operator", "operator")
                                .audience("example")
                                .header())
                .retrieve()
                .toEntity(String.class);
    }
}
