package uk.brum.servicerequests.open311;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Requests;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.routing.application.RouteRequest;
import uk.brum.servicerequests.routing.domain.Contractors;
import uk.brum.servicerequests.routing.domain.Forwarding;
import uk.brum.servicerequests.routing.domain.Forwardings;
import uk.brum.servicerequests.routing.domain.Route;
import uk.brum.servicerequests.routing.domain.RouteOwner;
import uk.brum.servicerequests.routing.domain.Routes;
import uk.brum.testing.Contract;

/** The whole service with a contractor, played by WireMock with answers out of our own contract for GeoReport v2. */
@Import(ContractorPlatform.MayBeKilled.class)
abstract class ContractorPlatform extends Open311Service {

    static final WireMockServer CONTRACTOR = contractor();
    static final Contract GEOREPORT = Contract.of("open311");
    /** As in the examples of the contract. */
    static final String THEIR_NUMBER = "SR-7K2M-9QXD";

    @Autowired
    RouteRequest routing;

    @Autowired
    Routes routes;

    @Autowired
    Forwardings forwardings;

    @Autowired
    Requests requests;

    @Autowired
    MongoDatabase database;

    private String route;

    @DynamicPropertySource
    static void connection(DynamicPropertyRegistry registry) {
        registry.add("brum.routing.contractors.ringway.endpoint", () -> CONTRACTOR.baseUrl() + "/open311/v2/");
        registry.add("brum.routing.contractors.ringway.api-key", () -> "their-key");
        registry.add("brum.routing.contractors.ringway.jurisdiction", () -> "ringway.example");
        registry.add("brum.routing.pause", () -> "100ms");
    }

    @BeforeEach
    void potholes_go_to_the_contractor() {
        CONTRACTOR.resetAll();
        route = "route-" + UUID.randomUUID();
        routes.add(new Route(
                route,
                new Route.Matching("pothole", null, null),
                new RouteOwner.Contractor("Ringway", "ringway", "RW-POT"),
                LocalDate.parse("2026-01-01"),
                null,
                new Route.Made("administrator-1", Instant.now(), "The contract")));
    }

    @AfterEach
    void no_longer() {
        routes.end(route, LocalDate.parse("2026-01-01"));
        // what is left over must not call the next test's contractor
        database.getCollection("forwardings").updateMany(new org.bson.Document(), Updates.unset("due"));
    }

    /** Routed here as well: of several services under test on one broker another may have heard the event. */
    String reported(String description) {
        String reference = report(description);
        routing.route(List.of(Reference.of(reference).orElseThrow()));
        return reference;
    }

    Forwarding until(String reference, Predicate<Forwarding> reached) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> forwardings.of(reference).stream().findFirst().orElse(null),
                        forwarding -> forwarding != null && reached.test(forwarding));
    }

    void dueNow(String reference) {
        database.getCollection("forwardings")
                .updateOne(
                        Filters.and(Filters.eq("_id", reference + "/ringway"), Filters.exists("due")),
                        Updates.set("due", Date.from(Instant.now())));
    }

    /** The contractor has it: its list of requests shows our reference. */
    void theirListShows(String reference) {
        CONTRACTOR.stubFor(WireMock.get(urlPathEqualTo("/open311/v2/requests.xml"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/xml; charset=utf-8")
                        .withBody(GEOREPORT
                                .example("findRequestsAsXml", "requestsXml")
                                .replace("A hole as wide as a wheel.", "Council reference: " + reference))));
    }

    ServiceRequest find(String reference) {
        return requests.find(Reference.of(reference).orElseThrow()).orElseThrow();
    }

    private static WireMockServer contractor() {
        WireMockServer server = new WireMockServer(
                WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        return server;
    }

    /** Armed, whoever takes the next step is killed at that moment: nothing that it would have done happens. */
    static final AtomicReference<@Nullable Moment> KILL = new AtomicReference<>();

    /** A moment between the contractor's answer and the note that it has the request. */
    enum Moment {
        AFTER_THE_ANSWER,
        AFTER_THE_REQUEST_WAS_TOLD
    }

    private static void mayBeKilled(Moment moment) {
        if (KILL.compareAndSet(moment, null)) {
            throw new IllegalStateException("Killed " + moment);
        }
    }

    /** Lets the loop of the service die between two steps; the loop's next look is then another instance's. */
    @TestConfiguration(proxyBeanMethods = false)
    static class MayBeKilled {

        @Bean
        static BeanPostProcessor killer() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return switch (bean) {
                        case Contractors contractors -> dying(Contractors.class, contractors, "send", false);
                        case Forwardings forwardings -> dying(Forwardings.class, forwardings, "save", true);
                        default -> bean;
                    };
                }
            };
        }

        private static <T> T dying(Class<T> door, T real, String step, boolean before) {
            return door.cast(Proxy.newProxyInstance(door.getClassLoader(), new Class<?>[] {door}, (_, method, args) -> {
                boolean here = method.getName().equals(step);
                if (here && before) {
                    mayBeKilled(Moment.AFTER_THE_REQUEST_WAS_TOLD);
                }
                Object answer;
                try {
                    answer = method.invoke(real, args);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
                if (here && !before) {
                    mayBeKilled(Moment.AFTER_THE_ANSWER);
                }
                return answer;
            }));
        }
    }
}
