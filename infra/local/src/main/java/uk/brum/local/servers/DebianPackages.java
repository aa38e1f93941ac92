package uk.brum.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.brum.local.Obstacle;
import uk.brum.local.process.Commands;

/**
 * Debian packages unpacked into a private folder: nothing is installed, no administrator is needed, and the machine's
 * own package lists (which may be empty) are neither read nor changed.
 */
public final class DebianPackages {

    private static final Path INSTALLED = Path.of("/var/lib/dpkg/status");

    private final Path cache;

    public DebianPackages(Path cache) {
        this.cache = cache.resolve("debian");
    }

    /**
     * Unpacks the packages and whatever they need that the machine lacks.
     *
     * @param packages names to unpack with their dependencies
     * @param always beginnings of names that are unpacked even when the machine has such packages installed, so that
     *     all of their files lie under one root
     * @param target the folder that appears only when it is complete
     */
    public void unpack(List<String> packages, List<String> always, Path target) {
        unpack(packages, always, List.of(), target);
    }

    /**
     * The same, for a machine that has some of what they need in another way than as packages.
     *
     * @param present names of packages that are not needed
     */
    public void unpack(List<String> packages, List<String> always, List<String> present, Path target) {
        for (var program : List.of("apt-get", "dpkg")) {
            if (Commands.find(program).isEmpty()) {
                throw new Obstacle("This machine has no " + program + " to fetch " + String.join(", ", packages)
                        + " with: install it by the machine's own package tool, or use docker compose up.");
            }
        }
        try {
            var folder = Files.createDirectories(target.toAbsolutePath().getParent());
            var work = Files.createTempDirectory(folder, target.getFileName() + ".partial");
            Files.writeString(work.resolve("status"), status(always, present));
            var debs = download(packages, work);
            var root = Files.createDirectories(work.resolve("root"));
            for (var deb : debs) {
                var unpacked = Commands.run(work, Map.of(), List.of("dpkg", "-x", deb.toString(), root.toString()));
                if (!unpacked.succeeded()) {
                    throw new Obstacle(
                            "Unpacking " + deb.getFileName() + " failed (" + unpacked.lastLine() + "); run it again.");
                }
            }
            keepLinksInside(root);
            Files.move(root, target, StandardCopyOption.ATOMIC_MOVE);
            deleteTree(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> download(List<String> packages, Path work) throws IOException {
        var status = work.resolve("status");
        Files.createDirectories(cache.resolve("lists/partial"));
        Files.createDirectories(work.resolve("archives/partial"));
        var options = List.of(
                "-o", "Dir::State::lists=" + cache.resolve("lists"),
                "-o", "Dir::State::status=" + status,
                "-o", "Dir::State::extended_states=" + work.resolve("extended"),
                "-o", "Dir::Cache=" + work,
                "-o", "Dir::Cache::archives=" + work.resolve("archives"),
                "-o", "Dir::Etc::preferencesparts=-",
                "-o", "APT::Sandbox::User=" + System.getProperty("user.name"),
                "-o", "Debug::NoLocking=1",
                "-o", "Acquire::Retries=3");
        // A source that cannot be reached matters only when the packages are not found in the others
        var updated = apt(work, options, List.of("update"));
        var install = new ArrayList<>(List.of("--download-only", "-y", "--no-install-recommends", "install"));
        install.addAll(packages);
        var fetched = apt(work, options, install);
        if (!fetched.succeeded()) {
            throw new Obstacle("The Debian packages " + String.join(", ", packages) + " could not be downloaded ("
                    + (updated.succeeded() ? fetched : updated).lastLine()
                    + "): check the network and run it again, or install them with apt-get.");
        }
        try (Stream<Path> files = Files.list(work.resolve("archives"))) {
            return files.filter(file -> file.toString().endsWith(".deb")).toList();
        }
    }

    private static Commands.Outcome apt(Path work, List<String> options, List<String> words) {
        var command = new ArrayList<>(List.of("apt-get"));
        command.addAll(options);
        command.addAll(words);
        return Commands.run(work, Map.of("LC_ALL", "C", "DEBIAN_FRONTEND", "noninteractive"), command);
    }

    // What apt is told to be installed here
    private static String status(List<String> lacking, List<String> present) throws IOException {
        var installed = Files.exists(INSTALLED) ? Files.readString(INSTALLED) : "";
        var kept = Arrays.stream(installed.split("\n\n"))
                .filter(entry ->
                        lacking.stream().noneMatch(begin -> entry.strip().startsWith("Package: " + begin)));
        var pretended = present.stream().map(name -> """
                Package: %s
                Status: install ok installed
                Maintainer: nobody
                Architecture: all
                Version: 99:99
                Description: present in another way""".formatted(name));
        return Stream.concat(kept, pretended).collect(Collectors.joining("\n\n", "", "\n\n"));
    }

    // Links that a package makes to its files by where they would be installed
    private static void keepLinksInside(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (var link : files.filter(Files::isSymbolicLink).toList()) {
                var aim = Files.readSymbolicLink(link);
                var inside = root.resolve(Path.of("/").relativize(aim.isAbsolute() ? aim : Path.of("/")));
                if (aim.isAbsolute() && Files.exists(inside)) {
                    Files.delete(link);
                    Files.createSymbolicLink(
                            link, Objects.requireNonNull(link.getParent()).relativize(inside));
                }
            }
        }
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
