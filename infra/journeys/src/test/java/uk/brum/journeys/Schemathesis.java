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
import uk.brum.testing.Checkout;

/**
 * One run of schemathesis over an OpenAPI file.
 *
 * @param contract name of the file
 * @param url where the service is
 * @param caller who calls, for the name of the report
 * @param headers that prove it, for example {@code Authorization: Bearer …}
 * @param effort how much is tried
 */
record Schemathesis(String contract, String url, String caller, List<String> headers, Effort effort) {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** Bounded, and the same each time: a failure can be repeated by the command that is printed. */
    private static final int SEED = 20260601;

    /**
     * @param phases of schemathesis, with commas
     * @param examples made up for each operation
     * @param reference of the report or complaint that may be played with; none when empty
     */
    record Effort(String phases, int examples, String reference) {}

    /**
     * Asserts that no answer is a 5xx or outside the contract.
     *
     * @param operations none = all of them
     * @return what it said
     */
    String run(List<String> operations) throws IOException, InterruptedException {
        Path report = Path.of("target", "schemathesis-" + contract + "-" + caller.replace(':', '-') + ".txt");
        Files.createDirectories(Objects.requireNonNull(report.getParent()));
        List<String> command = command(operations);
        ProcessBuilder schemathesis = new ProcessBuilder(command);
        schemathesis
                .environment()
                .put(
                        "PYTHONPATH",
                        Path.of("src", "test", "schemathesis").toAbsolutePath().toString());
        schemathesis.environment().put("SCHEMATHESIS_HOOKS", "fuzzing");
        schemathesis.environment().put("FUZZ_REFERENCE", effort.reference());
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
                .as("%s%n%s", withoutSecrets(command), tail(said))
                .isZero();
        return said;
    }

    private List<String> command(List<String> operations) {
        List<String> command = new ArrayList<>(List.of(
                program(),
                "run",
                Checkout.path("contracts/http/" + contract + ".openapi.yaml").toString(),
                "--url",
                url,
                "--max-examples",
                String.valueOf(effort.examples()),
                "--seed",
                String.valueOf(SEED),
                "--phases",
                effort.phases(),
                "--checks",
                "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,response_schema_conformance",
                "--suppress-health-check",
                "all",
                "--request-timeout",
                "10",
                "--continue-on-failure",
                "--no-color"));
        operations.forEach(operation -> command.addAll(List.of("--include-operation-id", operation)));
        headers.forEach(header -> command.addAll(List.of("--header", header)));
        return command;
    }

    private static String program() {
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

    private static String withoutSecrets(List<String> command) {
        return String.join(" ", command).replaceAll("(Bearer|Key:) [^ ]+", "$1 …");
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - 12_000));
    }
}
