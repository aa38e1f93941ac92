package uk.brum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The client {@code open311} of npm, version 0.0.12, unmodified, against the running platform. Two of its parts that it
 * needs for XML alone cannot be fetched or built any more and are empty here.
 */
class Open311ClientJourneyTest {

    private static final Path SOURCE = Path.of("src", "test", "open311-client");
    private static final Path CLIENT = Path.of("target", "open311-client");
    private static final int LONGEST_MINUTES = 2;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        for (String file : List.of(
                "package.json",
                "package-lock.json",
                "journey.js",
                "stubs/sparkxml/package.json",
                "stubs/sparkxml/index.js",
                "stubs/xml2json/package.json",
                "stubs/xml2json/index.js")) {
            Path target = CLIENT.resolve(file);
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.copy(SOURCE.resolve(file), target, StandardCopyOption.REPLACE_EXISTING);
        }
        Said installed = run(npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        assertThat(installed.exit()).as(installed.text()).isZero();
    }

    @Test
    void lists_services_submits_a_request_and_reads_it_again() throws IOException, InterruptedException {
        String key = Journey.STATUS.demo().apps().getFirst().apiKey();
        String discovery = Journey.gateway() + "/open311/v2/discovery.json";

        Said said = run(node(), "journey.js", discovery, key);

        assertThat(said.exit()).as(said.text()).isZero();
        JsonNode journey =
                JsonMapper.shared().readTree(said.text().lines().toList().getLast());
        assertThat(journey.path("endpoint").asString()).isEqualTo(Journey.gateway() + "/open311/v2/");
        assertThat(journey.path("services").asInt()).isGreaterThan(20);
        assertThat(journey.path("id").asString()).startsWith("SR-");
        assertThat(journey.path("read").asString())
                .isEqualTo(journey.path("description").asString());
        assertThat(journey.path("several").asInt()).isEqualTo(1);
        assertThat(journey.path("token").asString())
                .isEqualTo(journey.path("id").asString());
        String contentType = Journey.get(Journey.gateway() + "/open311/v2/services.xml")
                .headers()
                .firstValue("Content-Type")
                .orElse("");
        assertThat(contentType.replace(" ", "")).isEqualTo("text/xml;charset=utf-8");
    }

    private record Said(int exit, String text) {}

    private static Said run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(CLIENT.toFile())
                .redirectErrorStream(true);
        // npm finds node beside itself, whatever else is on the PATH
        Path beside = Path.of(npm()).toAbsolutePath().getParent();
        builder.environment().merge("PATH", String.valueOf(beside), (old, first) -> first + ":" + old);
        builder.environment().put("NODE_NO_WARNINGS", "1");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroy();
            throw new AssertionError("It did not end in time: " + text);
        }
        return new Said(process.exitValue(), text);
    }

    private static String node() {
        Path beside = Path.of(npm()).toAbsolutePath().resolveSibling("node");
        return Files.isExecutable(beside) ? beside.toString() : "node";
    }

    private static String npm() {
        String given = System.getenv("BRUM_NPM");
        if (given != null) {
            return given;
        }
        for (String folder : String.valueOf(System.getenv("PATH")).split(java.io.File.pathSeparator)) {
            Path npm = Path.of(folder, "npm");
            if (Files.isExecutable(npm)) {
                return npm.toString();
            }
        }
        throw new AssertionError("npm is missing: run ./brum test, which installs it");
    }
}
