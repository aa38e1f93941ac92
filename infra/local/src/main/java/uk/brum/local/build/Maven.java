package uk.brum.local.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.brum.local.Obstacle;
import uk.brum.local.Progress;
import uk.brum.local.process.Commands;

/** Runs Maven in the checkout, shows what it is at, and keeps its output in a log. */
public final class Maven {

    private static final Pattern BUILDING = Pattern.compile("Building (.+?) \\S+\\s+\\[(\\d+)/(\\d+)]");
    private static final Pattern TESTS =
            Pattern.compile("Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+).* in (\\S+)$");
    private static final int ERRORS_SHOWN = 12;

    private final Path root;
    private final Path log;

    public Maven(Path root, Path log) {
        this.root = root;
        this.log = log;
    }

    /** @return whether Maven ended well */
    public boolean run(List<String> arguments, Progress progress) {
        return run(arguments, Map.of(), progress);
    }

    /** The same, with variables for Maven and the tests that it runs. */
    public boolean run(List<String> arguments, Map<String, String> environment, Progress progress) {
        var command = new ArrayList<>(List.of(program(), "-B"));
        command.addAll(arguments);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("MVNQ_DIR", root.toString());
            var process = builder.start();
            process.getOutputStream().close();
            try (var lines = new BufferedReader(
                            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                    var copy = Files.newBufferedWriter(log)) {
                var downloads = 0;
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("Downloading from") || line.startsWith("Progress (")) {
                        continue;
                    }
                    if (line.contains("Downloaded from")) {
                        progress.passing("downloading for the build: " + ++downloads + " files");
                    }
                    copy.write(line + "\n");
                    var building = BUILDING.matcher(line);
                    if (building.find()) {
                        progress.say("building " + building.group(1) + " (" + building.group(2) + " of "
                                + building.group(3) + ")");
                    }
                    var tests = TESTS.matcher(line);
                    if (tests.find()) {
                        show(tests, progress);
                    }
                }
            }
            return process.waitFor() == 0;
        } catch (IOException e) {
            throw new Obstacle("Maven could not be run: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Obstacle("Interrupted while building; run it again.", e);
        }
    }

    private static void show(Matcher tests, Progress progress) {
        var failed = Integer.parseInt(tests.group(2)) + Integer.parseInt(tests.group(3));
        if (failed == 0) {
            progress.passing(tests.group(1) + " tests passed in " + tests.group(4));
        } else {
            progress.say(failed + " of " + tests.group(1) + " tests failed in " + tests.group(4));
        }
    }

    /** The first errors that the last run reported, one on each line. */
    public String errors() {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith("[ERROR]"))
                    .filter(line -> !line.contains("[Help ") && line.strip().length() > "[ERROR]".length())
                    .distinct()
                    .limit(ERRORS_SHOWN)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "";
        }
    }

    public Path log() {
        return log;
    }

    private static String program() {
        var named = System.getenv("BRUM_MVN");
        if (named != null && !named.isBlank()) {
            return named;
        }
        return Commands.find("mvn")
                .map(Path::toString)
                .orElseThrow(
                        () -> new Obstacle("There is no Maven here: start this through ./brum, which fetches it."));
    }
}
