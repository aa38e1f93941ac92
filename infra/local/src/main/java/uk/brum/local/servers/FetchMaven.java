package uk.brum.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import uk.brum.local.Obstacle;

/**
 * Fetches Debian's Maven for a machine that has none. The launcher runs this from its source, before anything is built,
 * so neither it nor what it uses may need more than the JDK.
 */
final class FetchMaven {

    /** Maven and its own libraries, which must lie below one root even where the machine has some of them. */
    private static final List<String> LIBRARIES = List.of(
            "maven",
            "libaopalliance-java",
            "libapache-pom-java",
            "libatinject-jsr330",
            "libcdi-api-java",
            "libcommons-",
            "liberror-prone-java",
            "libgeronimo-",
            "libguava-java",
            "libguice-java",
            "libjansi-java",
            "libjsr305-java",
            "libmaven",
            "libplexus-",
            "libsisu-",
            "libslf4j-java",
            "libwagon-");

    private FetchMaven() {}

    /** @param arguments the cache, and the folder for Maven, which then holds {@code bin/mvn} */
    public static void main(String[] arguments) throws IOException {
        var cache = Path.of(arguments[0]).toAbsolutePath();
        var target = Path.of(arguments[1]).toAbsolutePath();
        System.out.println("   0 s  downloading Maven (10 MB)");
        try {
            var unpacked = Files.createDirectories(cache)
                    .resolve("maven-" + ProcessHandle.current().pid());
            // The JDK is here already, whatever package it came from
            new DebianPackages(cache).unpack(List.of("maven"), LIBRARIES, List.of("default-jre-headless"), unpacked);
            makeRunnable(unpacked);
            Files.move(unpacked, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (Obstacle e) {
            System.out.println("There is no Maven 3.8 or later on this machine. " + e.getMessage());
            System.exit(1);
        }
    }

    private static void makeRunnable(Path root) throws IOException {
        var start = Files.createDirectories(root.resolve("bin")).resolve("mvn");
        Files.writeString(start, """
                #!/bin/sh
                exec "$(dirname "$0")/../usr/share/maven/bin/mvn" "$@"
                """);
        if (!start.toFile().setExecutable(true)) {
            throw new Obstacle("The folder " + root + " does not allow programs: move the checkout.");
        }
    }
}
