package uk.brum.portal.status;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.starter.PlatformProperties;

/** Asks the services how they are, at most every ten seconds for everybody together. */
@Component
class ServiceHealth {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int MANAGEMENT_PORT_OFFSET = 1000;
    private static final List<String> SERVICES = List.of("accounts", "places", "bin-schedules", "notifications");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofMillis(500)).build();
    private final PlatformProperties platform;
    private final Places places;
    private final JsonMapper json;
    private final Clock clock;
    private volatile @Nullable Seen last;

    ServiceHealth(PlatformProperties platform, Places places, JsonMapper json, Clock clock) {
        this.platform = platform;
        this.places = places;
        this.json = json;
        this.clock = clock;
    }

    /** How a service is: working, working with delays, or not. */
    enum State {
        UP,
        DEGRADED,
        DOWN
    }

    /** The states at a moment. */
    record Seen(Instant at, Map<String, State> states) {}

    /**
     * Where the health of a service is asked, when it is not its own host at its port plus 1000.
     *
     * @param health by service name
     */
    @ConfigurationProperties("brum.status")
    record Places(@Nullable Map<String, URI> health) {}

    Seen now() {
        Seen seen = last;
        if (seen != null && clock.instant().isBefore(seen.at().plus(FRESH))) {
            return seen;
        }
        synchronized (this) {
            seen = last;
            if (seen == null || !clock.instant().isBefore(seen.at().plus(FRESH))) {
                seen = new Seen(clock.instant(), ask());
                last = seen;
            }
            return seen;
        }
    }

    private Map<String, State> ask() {
        var asked = new LinkedHashMap<String, CompletableFuture<State>>();
        for (String service : SERVICES) {
            asked.put(service, CompletableFuture.supplyAsync(() -> ask(service), Thread::startVirtualThread));
        }
        var states = new LinkedHashMap<String, State>();
        asked.forEach((service, answer) -> states.put(service, answer.join()));
        return states;
    }

    private State ask(String service) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(address(service))
                            .timeout(Duration.ofSeconds(2))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            JsonNode status = json.readTree(answer.body()).path("status");
            return switch (status.asString("")) {
                case "UP" -> State.UP;
                case "DEGRADED" -> State.DEGRADED;
                default -> State.DOWN;
            };
        } catch (IOException | JacksonException e) {
            return State.DOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return State.DOWN;
        }
    }

    private URI address(String service) {
        Map<String, URI> given = places.health();
        URI own = given == null ? null : given.get(service);
        if (own != null) {
            return own;
        }
        URI api = java.util.Objects.requireNonNull(platform.urls().get(service), () -> "brum.urls." + service);
        return URI.create(api.getScheme() + "://" + api.getHost() + ":" + (api.getPort() + MANAGEMENT_PORT_OFFSET)
                + "/actuator/health");
    }
}
