package uk.brum.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The services behind the gateway. Before each test they answer everything with their name, the breakers are closed and
 * all rate limits are fresh.
 */
public final class FakeServices
        implements ApplicationContextInitializer<ConfigurableApplicationContext>, BeforeEachCallback {

    private static final Map<Service, WireMockServer> SERVERS = new EnumMap<>(Service.class);

    static {
        for (Service service : Service.values()) {
            var server = new WireMockServer(
                    WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
            server.start();
            SERVERS.put(service, server);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> SERVERS.values().forEach(WireMockServer::stop)));
    }

    static WireMockServer of(Service service) {
        return SERVERS.get(service);
    }

    static List<LoggedRequest> requestsTo(Service service) {
        return of(service).findAll(com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor(anyUrl()));
    }

    static long requestsToAll() {
        return SERVERS.keySet().stream()
                .mapToLong(service -> requestsTo(service).size())
                .sum();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        SERVERS.forEach((service, server) -> TestPropertyValues.of("brum.urls." + service.id() + "=" + server.baseUrl())
                .applyTo(context));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        SERVERS.forEach((service, server) -> {
            server.resetAll();
            server.stubFor(any(anyUrl()).willReturn(ok(service.id()).withHeader("Content-Type", "text/plain")));
        });
        var beans = SpringExtension.getApplicationContext(context);
        beans.getBean(MovableClock.class).advance(Duration.ofMinutes(2));
        for (Service service : Service.values()) {
            beans.getBean(Breakers.class).of(service).reset();
        }
    }
}
