package uk.brum.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.city.SyntheticCity;
import uk.brum.testing.Checkout;
import uk.brum.testing.PlatformStatus;
import uk.brum.testing.RunningPlatform;

/** A platform of its own for measuring, beside a developer's: {@code .brum/bench-platform}, ports + 13000. */
final class BenchPlatform {

    /** Far from the other platforms of a checkout: health is answered a thousand ports above each service. */
    private static final int OFFSET = 13_000;

    private static final long SEED = 1889;
    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

    /**
     * Limits on one client are not what is measured; and the process that answers lookups answers the same bytes
     * from a bare handler too.
     */
    private static final Map<String, String> ENVIRONMENT =
            Map.of("BRUM_GATEWAY_RATEFACTOR", "100000", "BRUM_BENCH_STATICHANDLER", "true");

    private final RunningPlatform platform = home();

    private static RunningPlatform home() {
        return RunningPlatform.at(Checkout.path(".brum/bench-platform"), OFFSET).with(ENVIRONMENT);
    }

    RunningPlatform running() {
        return platform;
    }

    PlatformStatus up() {
        return platform.isUp() ? platform.status() : platform.up();
    }

    /** Started afresh, with this in the environment besides. */
    PlatformStatus upAgain(Map<String, String> more) {
        platform.run(LONGEST_STOP, "down");
        Map<String, String> all = new HashMap<>(ENVIRONMENT);
        all.putAll(more);
        return platform.with(all).up();
    }

    /** The files of a city of the real size, made once. */
    Path city(int households) throws IOException {
        Path folder = platform.home().resolve("city-" + households);
        Path done = folder.resolve("done");
        if (!Files.exists(done)) {
            SyntheticCity.write(folder, households, SEED);
            Files.writeString(done, "");
        }
        return folder;
    }

    /** The property numbers of a city's homes. */
    static List<String> uprns(Path city) throws IOException {
        try (Stream<String> lines = Files.lines(city.resolve("addresses.csv"))) {
            return new ArrayList<>(lines.skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList());
        }
    }

    /** A token as the demo app gets it. */
    static String appToken(PlatformStatus status) throws IOException, InterruptedException {
        PlatformStatus.App app = status.demo().apps().getFirst();
        String login = Base64.getEncoder()
                .encodeToString((app.clientId() + ":" + app.clientSecret()).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(status.gateway()).resolve("/oauth2/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope="
                        + URLEncoder.encode(String.join(" ", app.scopes()), StandardCharsets.UTF_8)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException("No token: " + response.statusCode() + " " + response.body());
            }
            return JsonMapper.shared()
                    .readTree(response.body())
                    .path("access_token")
                    .asString();
        }
    }

    /** The entity tag of an answer, with which a caller asks whether it has changed. */
    static String etag(URI address) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<Void> response =
                    http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
            return response.headers()
                    .firstValue("ETag")
                    .orElseThrow(
                            () -> new IOException(address + " answered " + response.statusCode() + " without ETag"));
        }
    }
}
