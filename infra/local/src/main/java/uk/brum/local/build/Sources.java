package uk.brum.local.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of each module, and a hash of all that goes into its program. */
public final class Sources {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern PARENT = Pattern.compile("<parent>.*?</parent>", Pattern.DOTALL);
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final int HASH_LETTERS = 16;

    private final Path root;
    private final Map<String, String> folderOfArtifact = new HashMap<>();

    public Sources(Path root) {
        this.root = root;
        var modules = MODULE.matcher(read("pom.xml"));
        while (modules.find()) {
            var folder = modules.group(1);
            if (Files.exists(root.resolve(folder).resolve("pom.xml"))) {
                folderOfArtifact.put(artifact(folder), folder);
            }
        }
    }

    /** The folders of all modules. */
    public Collection<String> modules() {
        return folderOfArtifact.values().stream().sorted().toList();
    }

    /** The module's name in Maven. */
    public String artifact(String folder) {
        var own = PARENT.matcher(read(folder + "/pom.xml")).replaceFirst("");
        var artifact = ARTIFACT.matcher(own);
        if (!artifact.find()) {
            throw new IllegalStateException(folder + "/pom.xml has no artifactId");
        }
        return artifact.group(1);
    }

    /** The module and every module of this checkout that goes into its program. */
    SortedSet<String> closure(String folder) {
        var closure = new TreeSet<String>();
        addTo(closure, folder);
        return closure;
    }

    /**
     * Changes when any file changes from which the module's program is made; tests are not among them.
     *
     * @return 16 hexadecimal digits
     */
    public String hash(String folder) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            add(digest, root.resolve("pom.xml"));
            for (var module : closure(folder)) {
                add(digest, root.resolve(module).resolve("pom.xml"));
                addTree(digest, root.resolve(module).resolve("src/main"));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addTo(SortedSet<String> closure, String folder) {
        if (!closure.add(folder)) {
            return;
        }
        var dependencies = DEPENDENCY.matcher(read(folder + "/pom.xml"));
        while (dependencies.find()) {
            var text = dependencies.group(1);
            var artifact = ARTIFACT.matcher(text);
            if (!text.contains("<scope>test</scope>") && artifact.find()) {
                var other = folderOfArtifact.get(artifact.group(1));
                if (other != null) {
                    addTo(closure, other);
                }
            }
        }
    }

    private void addTree(MessageDigest digest, Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    add(digest, file);
                }
            }
        }
    }

    private void add(MessageDigest digest, Path file) throws IOException {
        digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        var content = Files.readAllBytes(file);
        digest.update(Integer.toString(content.length).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(content);
    }

    private String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
