package uk.brum.local.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.brum.local.Obstacle;
import uk.brum.local.Progress;
import uk.brum.local.process.Commands;
import uk.brum.local.servers.DebianPackages;

/** A Chromium: the machine's, else Debian's, installed as administrator or unpacked into the cache as anybody else. */
final class Browser {

    private static final List<String> PACKAGES =
            List.of("chromium", "fonts-liberation", "fontconfig-config", "libgl1-mesa-dri");

    private final Path cache;
    private final Progress progress;

    Browser(Path cache, Progress progress) {
        this.cache = cache;
        this.progress = progress;
    }

    String find() {
        return installed()
                .or(() -> "root".equals(System.getProperty("user.name")) ? install() : Optional.empty())
                .orElseGet(this::unpack);
    }

    private static Optional<String> installed() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Commands.find(name).stream())
                .map(Path::toString)
                .findFirst();
    }

    private Optional<String> install() {
        if (Commands.find("apt-get").isEmpty()) {
            return Optional.empty();
        }
        progress.say("installing Chromium");
        var quiet = Map.of("DEBIAN_FRONTEND", "noninteractive");
        Commands.run(Path.of("/"), quiet, List.of("apt-get", "update"));
        var done = Commands.run(
                Path.of("/"),
                quiet,
                List.of("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"));
        return done.succeeded() ? installed() : Optional.empty();
    }

    private String unpack() {
        var root = cache.resolve("chromium");
        var start = root.resolve("brum-chromium");
        if (!Files.isExecutable(start)) {
            progress.say("downloading Chromium");
            new DebianPackages(cache).unpack(PACKAGES, List.of("chromium", "fonts-liberation"), root);
            try {
                Files.writeString(start, SCRIPT);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (!start.toFile().setExecutable(true)) {
                throw new Obstacle("The folder " + root + " does not allow programs: move the checkout.");
            }
        }
        return start.toString();
    }

    private static final String SCRIPT = """
            #!/bin/sh
            root=$(cd "$(dirname "$0")" && pwd)
            # some libraries lie in folders of their own, which an installed package would have announced
            LD_LIBRARY_PATH=$(find "$root/usr/lib" "$root/lib" -name '*.so*' -printf '%h\\n' | sort -u | tr '\\n' ':')
            export LD_LIBRARY_PATH
            [ -d /etc/fonts ] || export FONTCONFIG_PATH="$root/etc/fonts"
            export XDG_DATA_DIRS="$root/usr/share:/usr/local/share:/usr/share"
            exec "$root/usr/lib/chromium/chromium" "$@"
            """;
}
