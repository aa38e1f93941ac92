package uk.brum.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import uk.brum.testing.PlatformStatus;

/** A home's collections by its property number, against a handler of the same process that only sends fixed bytes. */
final class LookupsBench {

    private static final int CONNECTIONS = 32;
    private static final String LOOKUP = "collections by UPRN";
    private static final String BARE = "bare static handler";

    private LookupsBench() {}

    static void run(BenchPlatform platform, int households, int rounds, Duration length, Consumer<String> say)
            throws IOException {
        PlatformStatus status = platform.up();
        Path city = platform.city(households);
        List<String> uprns = BenchPlatform.uprns(city);
        URI server = URI.create(status.url("bin-schedules"));
        List<Long> pid = status.pid("bin-schedules").stream().toList();
        String[] paths = uprns.stream()
                .map(uprn -> "/api/bins/v1/properties/" + uprn + "/collections")
                .toArray(String[]::new);
        Load load = new Load(server, CONNECTIONS, pid);
        URI bare = server.resolve("/bench/static");
        // the last home of the file is there, so the whole city is
        String lookedUp = load.once(Requests.always(server.resolve(paths[paths.length - 1]), Map.of())
                .get());
        String fixed = load.once(Requests.always(bare, Map.of()).get());
        say.accept("%,d homes; a lookup answers %,d bytes, the bare handler %,d"
                .formatted(uprns.size(), lookedUp.length(), fixed.length()));
        Rounds all = new Rounds()
                .add(BARE, load, Requests.always(bare, Map.of()))
                .add(LOOKUP, load, Requests.anyOf(server, paths, Map.of(), 1));
        all.run(rounds, length, say);
        say.accept("median %s: %s".formatted(BARE, all.median(BARE).text()));
        say.accept("median %s: %s".formatted(LOOKUP, all.median(LOOKUP).text()));
        say.accept("ratio of rates %.2f; ratio of the server's CPU per request %.2f"
                .formatted(
                        all.ratio(LOOKUP, BARE),
                        all.median(BARE).serverMicros() / all.median(LOOKUP).serverMicros()));
    }
}
