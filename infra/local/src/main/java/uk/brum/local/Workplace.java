package uk.brum.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where one platform lives on this machine.
 *
 * @param root the checkout
 * @param home data, logs, secrets and process ids of this platform; {@code BRUM_HOME}, by default {@code .brum}
 * @param cache what can be downloaded or built again, shared by all homes of the checkout
 * @param offset added to every port; {@code BRUM_PORT_OFFSET}, by default 0
 */
public record Workplace(Path root, Path home, Path cache, int offset) {

    private static final int LARGEST_OFFSET = 30_000;

    /** The workplace around the working folder, or around the one that the launcher names. */
    public static Workplace fromEnvironment() {
        return from(System.getenv(), System.getProperty("brum.root"));
    }

    static Workplace from(Map<String, String> environment, @Nullable String launcherRoot) {
        var root = launcherRoot == null ? around(Path.of("").toAbsolutePath()) : Path.of(launcherRoot);
        var home = root.resolve(environment.getOrDefault("BRUM_HOME", ".brum")).normalize();
        var cache = root.resolve(environment.getOrDefault("BRUM_CACHE", ".brum/cache"))
                .normalize();
        return new Workplace(root, home, cache, offset(environment.getOrDefault("BRUM_PORT_OFFSET", "0")));
    }

    private static int offset(String text) {
        try {
            var offset = Integer.parseInt(text.strip());
            if (offset >= 0 && offset <= LARGEST_OFFSET) {
                return offset;
            }
        } catch (NumberFormatException e) {
            // The sentence below says what is right
        }
        throw new Obstacle("BRUM_PORT_OFFSET is '" + text + "': it must be a number from 0 to " + LARGEST_OFFSET + ".");
    }

    private static Path around(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("pom.xml")) && Files.isDirectory(folder.resolve("infra/local"))) {
                return folder;
            }
        }
        throw new Obstacle("There is no checkout of Brum Account around " + start + ": run brum from inside one.");
    }
}
