package uk.brum.checks.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.brum.checks.Repository;
import uk.brum.checks.Tool;
import uk.brum.checks.Tool.Outcome;

class ContractLintTest {

    private static final Repository REPOSITORY = Repository.here();
    private static final Map<String, String> QUIETLY =
            Map.of("CI", "true", "REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true", "NO_COLOR", "1");

    private static Path linter;

    /** Installed once for each lock file, beside the other tools; its integrity is in the lock file. */
    @BeforeAll
    static void install() throws IOException {
        Path lock = REPOSITORY.path("infra/checks/lint/package-lock.json");
        String version = Integer.toHexString(Repository.read(lock).hashCode());
        Path folder = REPOSITORY.path(".brum/cache/tools/contract-lint-" + version);
        linter = folder.resolve("node_modules/.bin/redocly");
        if (Files.exists(linter)) {
            return;
        }
        Files.createDirectories(folder);
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.copy(lock.resolveSibling(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Outcome installed = Tool.find("BRUM_NPM", "npm")
                .run(folder, QUIETLY, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        assertThat(installed.exit()).as(installed.output()).isZero();
    }

    @Test
    void the_linter_finds_nothing_in_any_contract() {
        List<String> contracts =
                REPOSITORY.files(name -> name.matches("contracts/.*(?:openapi|asyncapi)\\.yaml")).stream()
                        .map(REPOSITORY::name)
                        .toList();
        assertThat(contracts).hasSizeGreaterThanOrEqualTo(8);
        Outcome lint = lint(contracts);
        assertThat(lint.exit()).as(lint.output()).isZero();
    }

    @Test
    void the_linter_finds_an_example_that_lies(@TempDir Path folder) throws IOException {
        Path lying = folder.resolve("lying.openapi.yaml");
        String honest = REPOSITORY.read("infra/checks/src/test/resources/honest.openapi.yaml");
        Files.writeString(lying, honest.replace("colour: green", "colour: 7"));
        assertThat(lint(List.of("infra/checks/src/test/resources/honest.openapi.yaml"))
                        .exit())
                .isZero();
        assertThat(lint(List.of(lying.toString())).exit()).isNotZero();
    }

    /** By the node that belongs to npm, whatever else is on the PATH. */
    private static Outcome lint(List<String> files) {
        Path npm = Tool.find("BRUM_NPM", "npm").program().toAbsolutePath();
        Path beside = npm.resolveSibling("node");
        Tool node = Files.isExecutable(beside) ? new Tool(beside) : Tool.find("BRUM_NODE", "node");
        List<String> arguments =
                new ArrayList<>(List.of(linter.toString(), "lint", "--config", "infra/checks/lint/redocly.yaml"));
        arguments.addAll(files);
        return node.run(REPOSITORY.path("."), QUIETLY, arguments.toArray(String[]::new));
    }
}
