package uk.brum.local.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import uk.brum.local.Obstacle;
import uk.brum.local.servers.DebianPackages;

/**
 * Fetches Debian's own Maven for a machine that has none. The launcher runs this from its source, before anything is
 * built, so it and what it uses need nothing but the JDK.
 */
final class FetchMaven {

    private static final Path HOME = Path.of("usr/share/maven");

    /** Maven's own libraries, which must lie below the same root as Maven even where the machine has some of them. */
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

    public static void main(String[] arguments) {
        var target = Path.of(arguments[0]).toAbsolutePath();
        System.out.println("   0 s  downloading Maven");
        try {
            new DebianPackages(target.resolveSibling("packages")).unpack(List.of("maven"), LIBRARIES, target);
            settle(target);
        } catch (Obstacle | UncheckedIOException | IOException e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Debian's links point to places of an installed system; here everything lies below the target. */
    private static void settle(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            for (var link : files.filter(Files::isSymbolicLink).toList()) {
                var to = Files.readSymbolicLink(link);
                if (to.isAbsolute()) {
                    var below = target.resolve(to.subpath(0, to.getNameCount()));
                    Files.delete(link);
                    Files.createSymbolicLink(link, link.resolveSibling("").relativize(below));
                }
            }
        }
        Files.createDirectories(target.resolve("bin"));
        Files.createSymbolicLink(
                target.resolve("bin/mvn"), Path.of("..").resolve(HOME).resolve("bin/mvn"));
    }
}
