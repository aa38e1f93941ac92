package uk.brum.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.brum.local.Obstacle;
import uk.brum.local.Progress;
import uk.brum.local.process.HomeLock;

/**
 * Where RabbitMQ comes from: the installed one, else Debian's packages unpacked into the cache. The machine's own
 * broker service, if it has one, is neither started nor touched.
 */
final class RabbitProgram {

    private static final Path ROOT = Path.of("/");
    private static final String SERVER = "usr/lib/rabbitmq/bin/rabbitmq-server";

    private final Path cache;

    RabbitProgram(Path cache) {
        this.cache = cache;
    }

    /**
     * @param root the folder under which {@code usr/lib/rabbitmq} and {@code usr/lib/erlang} lie
     * @param environment what RabbitMQ needs to run from there
     */
    record Found(Path root, Map<String, String> environment) {

        String server() {
            return root.resolve(SERVER).toString();
        }

        /** A program of the Erlang runtime, such as {@code epmd}. */
        String erlang(String program) {
            try (var versions = Files.newDirectoryStream(root.resolve("usr/lib/erlang"), "erts-*")) {
                return versions.iterator()
                        .next()
                        .resolve("bin")
                        .resolve(program)
                        .toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Found find(Progress progress) {
        var installed = Files.isExecutable(ROOT.resolve(SERVER)) && Files.isDirectory(ROOT.resolve("usr/lib/erlang"));
        return installed && !"unpacked".equals(System.getenv("BRUM_RABBITMQ"))
                ? new Found(ROOT, Map.of())
                : unpacked(progress);
    }

    private Found unpacked(Progress progress) {
        var root = cache.resolve("rabbitmq");
        try (var _ = HomeLock.take(cache, "rabbitmq")) {
            if (!Files.exists(root.resolve(SERVER))) {
                progress.say("downloading RabbitMQ and its Erlang runtime (35 MB)");
                new DebianPackages(cache).unpack(List.of("rabbitmq-server"), List.of("erlang", "rabbitmq"), root);
            }
            var bin = Files.createDirectories(root.resolve("brum"));
            var erl = bin.resolve("erl");
            Files.writeString(erl, WRAPPER);
            if (!erl.toFile().setExecutable(true)) {
                throw new Obstacle("The folder " + bin + " does not allow programs: move the checkout.");
            }
            var environment = new HashMap<String, String>();
            environment.put("PATH", bin + ":" + System.getenv("PATH"));
            environment.put(
                    "LD_LIBRARY_PATH",
                    root.resolve("usr/lib/x86_64-linux-gnu") + ":" + root.resolve("lib/x86_64-linux-gnu"));
            return new Found(root, environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Debian's own erl has the path of an installed runtime written into it
    private static final String WRAPPER = """
            #!/bin/sh
            ROOTDIR=$(cd "$(dirname "$0")/../usr/lib/erlang" && pwd)
            BINDIR=$(echo "$ROOTDIR"/erts-*/bin)
            EMU=beam
            PROGNAME=erl
            export ROOTDIR BINDIR EMU PROGNAME
            exec "$BINDIR/erlexec" "$@"
            """;
}
