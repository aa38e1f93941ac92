package uk.brum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import uk.brum.testing.Checkout;
import uk.brum.testing.Contract;
import uk.brum.testing.SignedInPerson;

/**
 * schemathesis, with every check on, runs each OpenAPI file against the running platform: no 5xx, no answer outside its
 * contract. The services are called directly, since the gateway's rate limits would answer most of it.
 *
 * <p>Each operation is called by somebody who may call it: a resident or a member of staff who signed in, or a client of
 * the platform. Once more all of them are called by somebody who may call few.
 */
class ContractFuzzTest {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** Bounded, and the same each time: a failure can be repeated by the command that is printed. */
    private static final int SEED = 20260601;

    /** As many for each operation as keep the whole at about four minutes on two processors. */
    private static final int EXAMPLES = 50;

    private static final List<String> SERVICES = List.of("places", "bin-schedules", "accounts", "notifications");

    /** Who is asked first; each operation falls to the first who may call it. */
    private static final List<String> CALLERS = List.of(
            "resident",
            "agent",
            "supervisor",
            "administrator",
            "operator",
            "service:notifications",
            "service:portal",
            "anonymous");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestFactory
    Stream<DynamicTest> no_answer_is_a_5xx_or_outside_its_contract() {
        return SERVICES.stream()
                .flatMap(service -> operationsByCaller(service).entrySet().stream()
                        .map(mine -> DynamicTest.dynamicTest(
                                service + " as " + mine.getKey(),
                                () -> fuzz(service, mine.getKey(), mine.getValue(), EXAMPLES))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"places", "bin-schedules", "accounts", "notifications"})
    void no_refusal_is_outside_its_contract(String service) throws IOException, InterruptedException {
        fuzz(service, "service:bin-schedules", List.of(), 4);
    }

    /** Strange disruptions and changes of dates would stand in the way of other journeys. */
    @AfterAll
    static void take_back_what_the_supervisor_declared() throws IOException, InterruptedException {
        String bins = Journey.url("bin-schedules") + "/api/bins/v1/";
        String token = token("supervisor");
        for (JsonNode one : items(bins + "disruptions", token)) {
            delete(bins + "disruptions/" + one.path("disruptionId").asString(), token);
        }
        LocalDate today = LocalDate.now(Clock.systemUTC());
        String near = "exceptions?from=" + today.minusMonths(1) + "&to=" + today.plusMonths(10);
        for (JsonNode one : items(bins + near, token)) {
            delete(
                    bins + "exceptions/" + one.path("date").asString() + "/"
                            + one.path("stream").asString() + "/"
                            + one.path("scope").asString(),
                    token);
        }
    }

    /** Others report in this resident's name and wait for the email. */
    @AfterAll
    static void let_the_resident_want_emails_again() throws IOException, InterruptedException {
        HttpResponse<String> answer = Journey.send(HttpRequest.newBuilder(
                        URI.create(Journey.url("notifications") + "/api/notifications/v1/me/preferences"))
                .header("Authorization", "Bearer " + token("resident"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(
                        Contract.of("notifications").example("getMyPreferences", "everything")))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static Map<String, List<String>> operationsByCaller(String service) {
        Map<String, List<String>> mine = new LinkedHashMap<>();
        Contract.of(service).operations().values().forEach(at -> {
            List<?> roles = (List<?>) at.operation().getExtensions().get("x-roles");
            CALLERS.stream()
                    .filter(roles::contains)
                    .findFirst()
                    .ifPresent(caller -> mine.computeIfAbsent(caller, _ -> new ArrayList<>())
                            .add(at.operation().getOperationId()));
        });
        return mine;
    }

    private static String token(String caller) throws IOException, InterruptedException {
        if (caller.startsWith("service:") || caller.equals("operator")) {
            return Journey.clientToken(caller.replace("service:", ""));
        }
        // not the first resident, who is used by other journeys and must go on wanting emails
        return caller.equals("resident")
                ? SignedInPerson.residents(HTTP, Journey.PLATFORM, Clock.systemUTC())
                        .getLast()
                        .token()
                : SignedInPerson.staff(HTTP, Journey.PLATFORM, caller, Clock.systemUTC())
                        .token();
    }

    private static JsonNode items(String url, String token) {
        return Journey.json(Journey.get(url, "Authorization", "Bearer " + token))
                .path("items");
    }

    private static void delete(String url, String token) {
        HttpResponse<String> answer = Journey.send(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .DELETE()
                .build());
        assertThat(answer.statusCode()).as(url).isEqualTo(204);
    }

    /** @param operations none = all of them */
    private static void fuzz(String service, String caller, List<String> operations, int examples)
            throws IOException, InterruptedException {
        Path report = Path.of("target", "schemathesis-" + service + "-" + caller.replace(':', '-') + ".txt");
        Files.createDirectories(Objects.requireNonNull(report.getParent()));
        List<String> command = new ArrayList<>(List.of(
                schemathesis(),
                "run",
                Checkout.path("contracts/http/" + service + ".openapi.yaml").toString(),
                "--url",
                Journey.url(service),
                "--max-examples",
                String.valueOf(examples),
                "--seed",
                String.valueOf(SEED),
                "--phases",
                "examples,coverage,fuzzing",
                "--checks",
                "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,response_schema_conformance",
                "--suppress-health-check",
                "all",
                "--request-timeout",
                "10",
                "--continue-on-failure",
                "--no-color"));
        operations.forEach(operation -> command.addAll(List.of("--include-operation-id", operation)));
        if (!caller.equals("anonymous")) {
            command.addAll(List.of("--header", "Authorization: Bearer " + token(caller)));
        }
        ProcessBuilder schemathesis = new ProcessBuilder(command);
        schemathesis
                .environment()
                .put(
                        "PYTHONPATH",
                        Path.of("src", "test", "schemathesis").toAbsolutePath().toString());
        schemathesis.environment().put("SCHEMATHESIS_HOOKS", "row_formats");
        schemathesis.directory(Path.of("target").toFile()); // it keeps notes where it runs
        Process run = schemathesis
                .redirectErrorStream(true)
                .redirectOutput(report.toFile())
                .start();
        boolean ended = run.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
            run.destroy();
        }
        String said = Files.readString(report);
        assertThat(ended).as("%s did not end in time:%n%s", command, said).isTrue();
        assertThat(run.exitValue())
                .as("%s%n%s", String.join(" ", command).replaceAll("Bearer [^ ]+", "Bearer …"), tail(said))
                .isZero();
        // what it says when every call of an operation was refused: then the caller was not who was meant
        assertThat(said.contains("Authentication failed"))
                .as("%s as %s: refused%n%s", service, caller, tail(said))
                .isEqualTo(operations.isEmpty());
    }

    private static String schemathesis() {
        String given = System.getenv("BRUM_SCHEMATHESIS");
        if (given != null) {
            return given;
        }
        Path cached = Checkout.path(".brum/cache/tools/venv/bin/schemathesis");
        if (Files.isExecutable(cached)) {
            return cached.toString();
        }
        throw new AssertionError("schemathesis is missing: run ./brum test, which installs it");
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - 12_000));
    }
}
