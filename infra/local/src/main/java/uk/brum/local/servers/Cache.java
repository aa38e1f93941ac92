package uk.brum.local.servers;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where downloaded programs are kept. */
public final class Cache {

    private Cache() {}

    /**
     * {@code BRUM_CACHE} when it is set; else {@code .brum/cache} of the checkout around the home folder or around
     * the working folder; else a folder inside the home.
     */
    public static Path near(Path home) {
        var named = System.getenv("BRUM_CACHE");
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        for (var start :
                new Path[] {home.toAbsolutePath().normalize(), Path.of("").toAbsolutePath()}) {
            for (var folder = start; folder != null; folder = folder.getParent()) {
                if (Files.exists(folder.resolve("pom.xml")) && Files.isDirectory(folder.resolve("infra/local"))) {
                    return folder.resolve(".brum/cache");
                }
            }
        }
        return home.toAbsolutePath().resolve("cache");
    }
}
