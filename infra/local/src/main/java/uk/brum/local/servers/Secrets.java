package uk.brum.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * Random secrets, each in one file that only its owner can read, made once and the same ever after.
 */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** The password of this name: 24 random letters, digits, {@code -} and {@code _}. */
    public String password(String name) {
        return once(name, () -> random(18));
    }

    /** The text of this name, from the supplier the first time and from the file ever after. */
    public synchronized String once(String name, Supplier<String> first) {
        try {
            if (!Files.exists(file(name))) {
                write(name, first.get());
            }
            return Files.readString(file(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the text whole or not at all. */
    public Path write(String name, String text) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            var draft = Files.createTempFile(
                    folder,
                    name,
                    ".draft",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text + "\n");
            return Files.move(draft, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(String name) {
        return Files.exists(file(name));
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** So many random bytes, written in letters that need no quoting anywhere. */
    public static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
