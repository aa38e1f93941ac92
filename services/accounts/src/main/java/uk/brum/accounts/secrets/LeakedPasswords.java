package uk.brum.accounts.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Passwords that were leaked elsewhere and are tried first by those who guess. The file holds the first five bytes of the
 * SHA-256 of each, sorted: every listed password is found, and one good password in two million is taken for a listed one.
 * How it is made: {@code src/leaked-passwords/README.md}.
 */
public final class LeakedPasswords {

    private static final int WIDTH = 5;
    private static final String FILE = "/leaked-passwords.bin";

    private final byte[] sorted;

    private LeakedPasswords(byte[] sorted) {
        this.sorted = sorted;
    }

    static LeakedPasswords load() {
        try (InputStream file = LeakedPasswords.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The list of leaked passwords is missing from this build");
            }
            return new LeakedPasswords(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the password, in capitals or not, is one of them. */
    public boolean contains(String password) {
        byte[] wanted = digest(Passwords.normal(password).toLowerCase(Locale.ROOT));
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(sorted, middle * WIDTH, (middle + 1) * WIDTH, wanted, 0, WIDTH);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    int size() {
        return sorted.length / WIDTH;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
