package uk.brum.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import uk.brum.local.Obstacle;
import uk.brum.local.Progress;
import uk.brum.local.Workplace;
import uk.brum.local.build.Program;
import uk.brum.local.city.City;
import uk.brum.local.city.OperatorToken;
import uk.brum.local.process.HomeLock;
import uk.brum.local.process.OwnedProcesses;
import uk.brum.local.process.Ports;
import uk.brum.local.servers.DataPorts;
import uk.brum.local.servers.DataServers;

/**
 * Makes the AOT caches that let later starts take half the time: each part runs once beside the real one, on ports of
 * its own, serves requests, and writes at its end what it had loaded. Without a cache everything works, only slower.
 */
public final class AotTraining {

    /** The name of the background process. */
    public static final String NAME = "aot-training";

    // Beside the running platform, below the ports that the system hands out by itself
    private static final int ASIDE = 3_200;
    private static final int ROUNDS = 40;
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_END = Duration.ofMinutes(3);

    private final Workplace workplace;
    private final Workplace aside;
    private final Credentials credentials;
    private final OwnedProcesses processes;

    public AotTraining(Workplace workplace) {
        this.workplace = workplace;
        this.aside = new Workplace(workplace.root(), workplace.home(), workplace.cache(), workplace.offset() + ASIDE);
        this.credentials = new Credentials(workplace.home());
        this.processes = new OwnedProcesses(workplace.home());
    }

    /** Whether a program of these parts has no cache yet. */
    public static boolean isNeeded(Platform platform, List<Part> parts) {
        var programs =
                platform.programs().present(parts.stream().map(Part::folder).toList());
        return programs.values().stream().anyMatch(program -> !program.isTrained());
    }

    /** Trains the programs that have no cache, one after the other; a failed one is left without. */
    public void run(Platform platform, List<Part> parts, Progress progress) {
        var programs =
                platform.programs().present(parts.stream().map(Part::folder).toList());
        for (var part : parts) {
            var program = programs.get(part.folder());
            if (program != null && !program.isTrained()) {
                progress.say("training " + part.id());
                train(part, program);
                progress.say(part.id() + (program.isTrained() ? " is trained" : " could not be trained"));
            }
        }
    }

    private void train(Part part, Program program) {
        var name = NAME + "-" + part.id();
        var draft = program.aotCache().resolveSibling("draft.aot");
        // Platforms of several homes share the programs and so the caches
        try (var _ = HomeLock.take(workplace.cache(), NAME)) {
            if (program.isTrained()) {
                return;
            }
            Files.deleteIfExists(draft);
            processes.start(
                    name,
                    new OwnedProcesses.Program(
                            program.trainingCommand(part.heapMegabytes(), part == Part.GATEWAY, draft),
                            environment(part),
                            workplace.home().resolve("logs").resolve(name + ".log")));
            if (isUp(part, name)) {
                serveRequests(part);
            }
            processes.stop(name, LONGEST_END);
            var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!Files.exists(draft) && System.nanoTime() < deadline) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            if (Files.exists(draft)) {
                Files.move(draft, program.aotCache(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            processes.stop(name, Duration.ofSeconds(5));
        }
    }

    private java.util.Map<String, String> environment(Part part) {
        var servers =
                DataServers.at(workplace.home(), DataPorts.standard().shifted(workplace.offset()), workplace.cache());
        var environment = new LinkedHashMap<>(new PartEnvironment(workplace, credentials, servers).of(part));
        environment.replace("SERVER_PORT", Integer.toString(part.port(aside.offset())));
        environment.replace("MANAGEMENT_SERVER_PORT", Integer.toString(part.managementPort(aside.offset())));
        environment.replace("BRUM_MAILBOX_WEB_PORT", Integer.toString(part.port(aside.offset())));
        environment.replace("BRUM_MAILBOX_SMTP_PORT", Integer.toString(Part.SMTP_PORT + aside.offset()));
        return environment;
    }

    private boolean isUp(Part part, String name) {
        var health = new Health();
        var deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!Health.serves(health.of(part, aside.offset()))) {
            if (processes.find(name).isEmpty() || System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
        return Ports.answers(part.port(aside.offset()));
    }

    private void serveRequests(Part part) {
        var token = new OperatorToken(workplace.offset(), credentials.operator());
        try (var client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(2))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (var path : paths(part)) {
                    var request = HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + part.port(aside.offset()) + path))
                            .timeout(Duration.ofSeconds(10));
                    if (path.startsWith("/api/")) {
                        request.header("Authorization", "Bearer " + token.value());
                    }
                    client.send(request.build(), BodyHandlers.discarding());
                }
            }
        } catch (IOException | Obstacle e) {
            // What it served so far is worth keeping
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> paths(Part part) {
        var sample = new City(workplace, null).sample();
        var uprn = sample == null ? "1" : sample.uprn();
        var postcode = sample == null ? "B1" : sample.postcode().replace(" ", "%20");
        var lookups = List.of(
                "/api/bins/v1/properties/" + uprn + "/collections",
                "/api/bins/v1/properties/" + uprn + "/calendar.ics",
                "/api/places/v1/addresses?postcode=" + postcode,
                "/api/places/v1/wards");
        return switch (part) {
            case GATEWAY ->
                java.util.stream.Stream.concat(
                                lookups.stream(),
                                java.util.stream.Stream.of("/", "/bins?postcode=" + postcode, "/sign-in"))
                        .toList();
            case ACCOUNTS ->
                List.of("/.well-known/openid-configuration", "/oauth2/jwks", "/sign-in", "/api/accounts/v1/me");
            case PLACES -> lookups.subList(2, 4);
            case SERVICE_REQUESTS -> List.of("/open311/v2/services.json", "/api/requests/v1/requests");
            case BIN_SCHEDULES -> lookups.subList(0, 2);
            case COMPLAINTS -> List.of("/api/complaints/v1/complaints");
            case NOTIFICATIONS -> List.of("/api/notifications/v1/me/messages", "/api/notifications/v1/me/preferences");
            case PORTAL -> List.of("/", "/bins?postcode=" + postcode, "/bins/" + uprn, "/status", "/developers");
            case MAILBOX -> List.of("/");
        };
    }
}
