package uk.brum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A program for Node that came from npm at exactly the versions of its lock file. */
final class NodeProgram {

    private final Path folder;

    private NodeProgram(Path folder) {
        this.folder = folder;
    }

    /** What it printed and how it ended. */
    record Said(int exit, String text) {}

    /** Copies the files of {@code src/test/<name>} and fetches what they need. */
    static NodeProgram install(String name, String... files) throws IOException, InterruptedException {
        var program = new NodeProgram(Path.of("target", name));
        for (String file : files) {
            Path target = program.folder.resolve(file);
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.copy(Path.of("src", "test", name, file), target, StandardCopyOption.REPLACE_EXISTING);
        }
        Said installed = program.run(4, npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        assertThat(installed.exit()).as(installed.text()).isZero();
        return program;
    }

    Said node(int longestMinutes, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(node()));
        command.addAll(List.of(arguments));
        return run(longestMinutes, command.toArray(String[]::new));
    }

    private Said run(int longestMinutes, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        // npm finds node beside itself, whatever else is on the PATH
        Path beside = Path.of(npm()).toAbsolutePath().getParent();
        builder.environment().merge("PATH", String.valueOf(beside), (old, first) -> first + ":" + old);
        builder.environment().put("NODE_NO_WARNINGS", "1");
        builder.environment().put("PUPPETEER_SKIP_DOWNLOAD", "1");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(longestMinutes, TimeUnit.MINUTES)) {
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
