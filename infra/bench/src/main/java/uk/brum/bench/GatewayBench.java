package uk.brum.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import uk.brum.testing.PlatformStatus;

/** What the way through the gateway costs: without a token, with one, with an answer that the caller has already. */
final class GatewayBench {

    private static final int CONNECTIONS = 32;
    private static final List<String> ON_THE_WAY = List.of("gateway", "bin-schedules", "places");

    private GatewayBench() {}

    static void run(BenchPlatform platform, int rounds, Duration length, Consumer<String> say)
            throws IOException, InterruptedException {
        PlatformStatus status = platform.up();
        String uprn = Objects.requireNonNull(status.sample(), "The platform has no city")
                .uprn();
        URI gateway = URI.create(status.gateway().replace("localhost", "127.0.0.1"));
        URI bins = URI.create(status.url("bin-schedules"));
        URI places = URI.create(status.url("places"));
        String collections = "/api/bins/v1/properties/" + uprn + "/collections";
        String address = "/api/places/v1/addresses/" + uprn;
        List<Long> pids =
                ON_THE_WAY.stream().flatMap(name -> status.pid(name).stream()).toList();
        Map<String, String> token = Map.of("Authorization", "Bearer " + BenchPlatform.appToken(status));
        Map<String, String> known = Map.of("If-None-Match", BenchPlatform.etag(bins.resolve(collections)));
        Rounds all = new Rounds();
        for (var server : Map.of("direct", bins, "through the gateway", gateway).entrySet()) {
            Load load = new Load(server.getValue(), CONNECTIONS, pids);
            URI target = server.getValue().resolve(collections);
            load.once(Requests.always(target, Map.of()).get());
            all.add("public lookup " + server.getKey(), load, Requests.always(target, Map.of()));
            all.add("unchanged (304) " + server.getKey(), load, Requests.always(target, known));
        }
        for (var server :
                Map.of("direct", places, "through the gateway", gateway).entrySet()) {
            Load load = new Load(server.getValue(), CONNECTIONS, pids);
            URI target = server.getValue().resolve(address);
            load.once(Requests.always(target, token).get());
            all.add("with a token " + server.getKey(), load, Requests.always(target, token));
        }
        all.run(rounds, length, say);
        for (String what : List.of("public lookup ", "unchanged (304) ", "with a token ")) {
            say.accept("%sthrough the gateway %,.0f/s, %.2f of the rate without it"
                    .formatted(
                            what,
                            all.median(what + "through the gateway").perSecond(),
                            all.ratio(what + "through the gateway", what + "direct")));
        }
    }
}
