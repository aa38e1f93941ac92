package uk.brum.local.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.brum.local.Obstacle;
import uk.brum.local.Progress;
import uk.brum.local.process.HomeLock;

/**
 * The programs of the modules, each in a folder named by the hash of its sources: a program that is there is never
 * built again, and a running one is never overwritten.
 */
public final class Programs {

    /** Set to {@code yes}: the jars of all modules are made from the present sources, so Maven need not run. */
    public static final String JUST_BUILT = "BRUM_JUST_BUILT";

    private static final int KEPT = 2;

    private final Path root;
    private final Path apps;
    private final Maven maven;
    private final Sources sources;

    public Programs(Path root, Path cache, Maven maven) {
        this.root = root;
        this.apps = cache.resolve("apps");
        this.maven = maven;
        this.sources = new Sources(root);
    }

    /** The programs of these modules, by folder, built as far as they are stale. */
    public Map<String, Program> ensure(Collection<String> folders, Progress progress) {
        try (var _ = HomeLock.take(apps, "build")) {
            var programs = new LinkedHashMap<String, Program>();
            folders.forEach(folder -> programs.put(folder, programOf(folder)));
            var stale = new LinkedHashMap<>(programs);
            stale.values().removeIf(program -> Files.exists(program.jar()));
            if (!stale.isEmpty()) {
                if (!isJustBuilt(stale.keySet())) {
                    build(List.copyOf(stale.keySet()), progress);
                }
                stale.forEach((folder, program) -> {
                    progress.say("unpacking " + folder);
                    unpack(folder, program);
                });
            }
            return programs;
        }
    }

    /** Those programs of these modules, by folder, that are built already. */
    public Map<String, Program> present(Collection<String> folders) {
        var programs = new LinkedHashMap<String, Program>();
        folders.forEach(folder -> programs.put(folder, programOf(folder)));
        programs.values().removeIf(program -> !Files.exists(program.jar()));
        return programs;
    }

    /** Where the program of the module's present sources is or will be. */
    private Program programOf(String folder) {
        var artifact = sources.artifact(folder);
        return new Program(apps.resolve(artifact).resolve(sources.hash(folder)), artifact);
    }

    // The tests of the whole platform run inside a build that has just made every jar
    private boolean isJustBuilt(Collection<String> stale) {
        return "yes".equals(System.getenv(JUST_BUILT))
                && stale.stream().allMatch(folder -> bootJar(folder).isPresent());
    }

    private Optional<Path> bootJar(String folder) {
        var artifact = sources.artifact(folder);
        var target = root.resolve(folder).resolve("target");
        return Stream.of(artifact + "-1.0.0-app.jar", artifact + "-1.0.0.jar")
                .map(target::resolve)
                .filter(Files::exists)
                .findFirst();
    }

    private void build(List<String> stale, Progress progress) {
        progress.say("building " + String.join(", ", stale));
        var arguments = List.of(
                "package",
                "-am",
                "-pl",
                String.join(",", stale),
                "-Dmaven.test.skip=true",
                "-Dspotless.check.skip=true");
        if (!maven.run(arguments, progress)) {
            throw new Obstacle("The build failed; all of its output is in " + maven.log() + ".\n" + maven.errors());
        }
    }

    private void unpack(String folder, Program program) {
        var bootable = bootJar(folder)
                .orElseThrow(() -> new Obstacle("The build of " + folder + " made no jar; see " + maven.log() + "."));
        try {
            var parent = Files.createDirectories(program.folder().getParent());
            var draft = Files.createTempDirectory(parent, "unpacking");
            ExtractedLayout.write(bootable, draft, program.jar().getFileName().toString());
            Files.move(draft, program.folder(), StandardCopyOption.ATOMIC_MOVE);
            removeOld(parent, program.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The one before is kept too: its process may still be running
    private static void removeOld(Path parent, Path current) throws IOException {
        try (var folders = Files.list(parent)) {
            var old = folders.filter(folder -> !folder.equals(current))
                    .sorted(Comparator.comparing(Programs::modified).reversed())
                    .skip(KEPT - 1L)
                    .toList();
            for (var folder : old) {
                try (var files = Files.walk(folder)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }

    private static long modified(Path folder) {
        return folder.toFile().lastModified();
    }
}
