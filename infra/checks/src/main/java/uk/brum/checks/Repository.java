package uk.brum.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The checkout that this build belongs to: its written files, without what is built or downloaded. */
public final class Repository {

    private static final Set<String> NOT_WRITTEN =
            Set.of(".git", ".brum", ".hypothesis", "target", "node_modules", ".idea", ".vscode");

    /** What a Java program that is looked into leaves in its folder for a moment; modules are tested side by side. */
    private static final String ATTACHING = ".attach_pid";

    private final Path root;

    private Repository(Path root) {
        this.root = root;
    }

    /** The checkout around the working directory, found by its parent pom and its contracts. */
    public static Repository here() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("pom.xml")) && Files.isDirectory(folder.resolve("contracts"))) {
                return new Repository(folder);
            }
        }
        throw new IllegalStateException("no checkout of Brum Account around " + start);
    }

    public Path path(String relative) {
        return root.resolve(relative);
    }

    public String read(String relative) {
        return read(path(relative));
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The path of a file as a person would write it: from the root, with slashes. */
    public String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** The entries directly in a folder, sorted; none when there is no such folder. */
    public List<Path> in(String folder) {
        if (!Files.isDirectory(path(folder))) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path(folder))) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** Every written file below the root whose name from the root satisfies the condition, sorted. */
    public List<Path> files(Predicate<String> named) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean written = !NOT_WRITTEN.contains(folder.getFileName().toString());
                    return written ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    boolean written = !file.getFileName().toString().startsWith(ATTACHING);
                    if (written && named.test(name(file))) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot walk " + root, e);
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }
}
