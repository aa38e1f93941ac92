package uk.brum.complaints;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.mongodb.client.MongoDatabase;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.brum.testing.Contract;

/** The whole service beside the others that it asks; they are played by WireMock with answers out of their contracts. */
@Import(MortalThreads.class)
abstract class AmongOthers extends RunningComplaints {

    /** One for all classes: they share the service under test, which knows where it listens. */
    static final WireMockServer OTHERS = started();

    static final Contract BINS = Contract.of("bin-schedules");
    static final Contract REQUESTS = Contract.of("service-requests");
    static final Contract MESSAGES = Contract.of("notifications");
    static final Contract PLACES = Contract.of("places");

    @Autowired
    MongoDatabase database;

    @Autowired
    private Resilience4JCircuitBreakerFactory breakers;

    @DynamicPropertySource
    static void others(DynamicPropertyRegistry registry) {
        registry.add("brum.urls.bin-schedules", OTHERS::baseUrl);
        registry.add("brum.urls.service-requests", OTHERS::baseUrl);
        registry.add("brum.urls.notifications", OTHERS::baseUrl);
        registry.add("brum.urls.places", OTHERS::baseUrl);
    }

    @BeforeEach
    void nobody_knows_anything_else() {
        breakers.getCircuitBreakerRegistry().getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        OTHERS.resetAll();
        OTHERS.stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withStatus(404)));
    }

    private static WireMockServer started() {
        WireMockServer server = new WireMockServer(
                WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        return server;
    }
}
