package uk.brum.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The users that a data folder is known to have, so that a later start need not ask. The list lies in the data folder
 * itself and is gone with it; of passwords it holds hashes of long random texts.
 */
final class KnownUsers {

    private final Path file;

    KnownUsers(Path dataFolder) {
        this.file = dataFolder.resolve("brum-users");
    }

    boolean has(String database, String user, String password) {
        try {
            return Files.exists(file) && Files.readAllLines(file).contains(mark(database, user, password));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(String database, String user, String password) {
        try {
            Files.writeString(
                    file,
                    withoutOlder(database, user) + mark(database, user, password) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String withoutOlder(String database, String user) throws IOException {
        var kept = new StringBuilder();
        if (Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith(database + "/" + user + " "))
                    .forEach(line -> kept.append(line).append('\n'));
        }
        return kept.toString();
    }

    private static String mark(String database, String user, String password) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return database + "/" + user + " " + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
