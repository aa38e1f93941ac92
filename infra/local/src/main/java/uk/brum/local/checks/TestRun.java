package uk.brum.local.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.brum.local.Obstacle;
import uk.brum.local.Progress;
import uk.brum.local.Workplace;
import uk.brum.local.build.Maven;
import uk.brum.local.build.Programs;
import uk.brum.local.build.Sources;
import uk.brum.local.platform.Platform;
import uk.brum.local.servers.DataPorts;
import uk.brum.local.servers.DataServers;

/** One run of the tests of this checkout. A step that breaks counts as failed, and so does a test that did not run. */
public final class TestRun {

    /** Where the tests of single modules keep their servers, and the journeys their whole platform. */
    private static final String TEST_SERVERS = ".brum/test-servers";

    private static final String TEST_PLATFORM = ".brum/test-platform";

    // Maven is told to go on after failing tests, and then reports a crashed test process in words only
    private static final Pattern CRASH = Pattern.compile(
            "^\\[ERROR].*(The forked VM terminated|Error occurred in starting fork|timeout or other error in the fork)");

    private final Workplace workplace;
    private final Progress progress;

    public TestRun(Workplace workplace, Progress progress) {
        this.workplace = workplace;
        this.progress = progress;
    }

    /** Every test, as CI runs them. */
    public Counts everything() {
        var started = Instant.now();
        try {
            // Nothing that an earlier run stored may make this one pass or fail
            testPlatform().reset(line -> {});
            var counts = run(started, List.of("verify", "-T", "2", "-DtwoAtOnce"), this::tools);
            for (var missing : classesWithoutReport(started)) {
                counts = counts.andFailed(missing + " (was not run)");
            }
            return counts;
        } finally {
            progress.say("stopping the servers of the tests");
            stopServers();
        }
    }

    /** The quick part: format, compilation, and the tests that need neither Spring nor a server. */
    public Counts quick() {
        var domains = List.of("test", "-Dtest=**/domain/**/*Test", "-Dsurefire.failIfNoSpecifiedTests=false");
        return run(Instant.now(), domains, Map::of);
    }

    private Map<String, String> tools() {
        var tools = new LinkedHashMap<>(new Toolbox(workplace.cache(), progress).ensure());
        tools.put(Programs.JUST_BUILT, "yes");
        tools.put("BRUM_TRAINING", "off");
        return tools;
    }

    private Counts run(Instant started, List<String> goals, Supplier<Map<String, String>> fetched) {
        progress.say("checking the format");
        var format = maven("format.log");
        // fetching tools is waiting for the most part
        var checked = CompletableFuture.supplyAsync(
                () -> format.run(List.of("spotless:check", "--fail-at-end"), Map.of(), line -> {}));
        var tools = fetched.get();
        var formatted = checked.join();
        progress.say("compiling and testing");
        var tests = maven("test.log");
        var arguments = new ArrayList<>(goals);
        arguments.addAll(List.of("--fail-at-end", "-Dmaven.test.failure.ignore=true", "-Dspotless.check.skip=true"));
        var built = tests.run(arguments, tools, progress);
        var counts = TestReports.since(workplace.root(), started.minusSeconds(1));
        if (!formatted) {
            counts = counts.andFailed("the format (mvn spotless:apply puts it right)\n" + format.errors());
        }
        if (!built || crashed(tests.log())) {
            counts = counts.andFailed("the build (its output is in " + tests.log() + ")\n" + tests.errors());
        }
        return counts.passed() + counts.failures().size() == 0 ? counts.andFailed("no test was run") : counts;
    }

    private Maven maven(String log) {
        return new Maven(workplace.root(), workplace.home().resolve("logs").resolve(log));
    }

    private static boolean crashed(Path log) {
        try (var lines = Files.lines(log)) {
            return lines.anyMatch(line -> CRASH.matcher(line).find());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> classesWithoutReport(Instant started) {
        var missing = new ArrayList<String>();
        for (var module : new Sources(workplace.root()).modules()) {
            var tests = workplace.root().resolve(module).resolve("src/test/java");
            var reports = workplace.root().resolve(module).resolve("target/surefire-reports");
            if (Files.isDirectory(tests)) {
                try (Stream<Path> files = Files.walk(tests)) {
                    files.filter(TestRun::holdsTests)
                            .map(file -> tests.relativize(file)
                                    .toString()
                                    .replace(".java", "")
                                    .replace('/', '.'))
                            .filter(name -> !hasReport(reports, name, started.minusSeconds(1)))
                            .forEach(missing::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return missing;
    }

    // An annotation that tests share may end in Test too
    private static boolean holdsTests(Path file) {
        var name = file.getFileName().toString();
        try {
            return name.endsWith("Test.java")
                    && !Files.readString(file)
                            .matches("(?s).*(@interface|interface|abstract class) " + name.replace(".java", "")
                                    + "\\b.*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A class whose tests are all in nested classes has reports of those only
    private static boolean hasReport(Path reports, String name, Instant since) {
        if (!Files.isDirectory(reports)) {
            return false;
        }
        try (Stream<Path> files = Files.list(reports)) {
            return files.filter(file -> file.toString().endsWith("TEST-" + name + ".xml")
                            || file.getFileName().toString().startsWith("TEST-" + name + "$"))
                    .anyMatch(file -> file.toFile().lastModified() >= since.toEpochMilli());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Platform testPlatform() {
        var home = workplace.root().resolve(TEST_PLATFORM);
        return new Platform(new Workplace(workplace.root(), home, workplace.cache(), workplace.offset()));
    }

    private void stopServers() {
        try {
            testPlatform().down(line -> {});
            DataServers.at(workplace.root().resolve(TEST_SERVERS), DataPorts.standard(), workplace.cache())
                    .stop();
        } catch (Obstacle e) {
            progress.say("a server of the tests could not be stopped: " + e.getMessage());
        }
    }
}
