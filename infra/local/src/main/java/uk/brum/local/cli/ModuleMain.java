package uk.brum.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import uk.brum.local.Obstacle;
import uk.brum.local.Workplace;
import uk.brum.local.build.Maven;

/** Builds a module that is not part of the platform and runs its main class, with its libraries from Maven. */
final class ModuleMain {

    private ModuleMain() {}

    static int run(String folder, String mainClass, List<String> arguments) {
        var workplace = Workplace.fromEnvironment();
        if (!Files.exists(workplace.root().resolve(folder).resolve("pom.xml"))) {
            throw new Obstacle("This checkout has no " + folder + ": use one that has.");
        }
        var target = workplace.root().resolve(folder).resolve("target");
        var maven = new Maven(workplace.root(), workplace.home().resolve("logs/build.log"));
        try (var progress = new ElapsedProgress(System.out)) {
            var build = List.of(
                    "package",
                    "dependency:copy-dependencies",
                    "-DincludeScope=runtime",
                    "-am",
                    "-pl",
                    folder,
                    "-Dmaven.test.skip=true",
                    "-Dspotless.check.skip=true");
            if (!maven.run(build, progress)) {
                throw new Obstacle("The build of " + folder + " failed; all of its output is in " + maven.log() + ".\n"
                        + maven.errors());
            }
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dbrum.root=" + workplace.root(),
                "-cp",
                target.resolve("classes") + ":" + target.resolve("dependency") + "/*",
                mainClass));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command)
                    .directory(workplace.root().toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new Obstacle(mainClass + " could not be started: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
