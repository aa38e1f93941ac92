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
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the services how they are, at most every ten seconds for everybody together. */
@Component
class ServiceHealth {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int MANAGEMENT_PORT_OFFSET = 1000;
    private static final List<String> SERVICES =
            List.of("accounts", "places", "bin-schedules", "service-requests", "complaints", "notifications");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofMillis(500)).build();
    private final Environment environment;
    private final JsonMapper json;
    private final Clock clock;
    private volatile @Nullable Seen last;

    ServiceHealth(Environment environment, JsonMapper json, Clock clock) {
        this.environment = environment;
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

    Seen now() {
        Seen seen = last;
        if (seen != null && isFresh(seen)) {
            return seen;
        }
        synchronized (this) {
            seen = last;
            if (seen == null || !isFresh(seen)) {
                seen = new Seen(clock.instant(), ask());
                last = seen;
            }
            return seen;
        }
    }

    private boolean isFresh(Seen seen) {
        return Duration.between(seen.at(), clock.instant()).abs().compareTo(FRESH) < 0;
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

    /** {@code brum.status.health.<service>}, else its own host at its port plus 1000. */
    private URI address(String service) {
        String given = environment.getProperty("brum.status.health." + service);
        if (given != null) {
            return URI.create(given);
        }
        URI api = URI.create(environment.getRequiredProperty("brum.urls." + service));
        return URI.create(api.getScheme() + "://" + api.getHost() + ":" + (api.getPort() + MANAGEMENT_PORT_OFFSET)
                + "/actuator/health");
    }
}
