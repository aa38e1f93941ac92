package uk.brum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.brum.testing.Checkout;

/**
 * schemathesis, with every check on, runs each OpenAPI file against the running platform: no 5xx, no answer outside its
 * contract. The services are called directly, since the gateway's rate limits would answer most of it.
 */
class ContractFuzzTest {

    private static final Duration LONGEST = Duration.ofMinutes(4);

    /** Bounded, and the same each time: a failure can be repeated by the command that is printed. */
    private static final int SEED = 20260601;

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "places, operator, 20",
        "bin-schedules, operator, 20",
        "bin-schedules, portal, 20",
        "accounts, portal, 20",
        "notifications, portal, 20"
    })
    void no_answer_is_a_5xx_or_outside_its_contract(String service, String client, int examples)
            throws IOException, InterruptedException {
        Path report = Path.of("target", "schemathesis-" + service + "-" + client + ".txt");
        Files.createDirectories(Objects.requireNonNull(report.getParent()));
        List<String> command = new ArrayList<>(List.of(
                schemathesis(),
                "run",
                Checkout.path("contracts/http/" + service + ".openapi.yaml").toString(),
                "--url",
                Journey.url(service),
                "--header",
                "Authorization: Bearer " + Journey.clientToken(client),
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
