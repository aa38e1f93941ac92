package uk.brum.accounts.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Digests and random text, base64url without padding. */
public final class Digests {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Digests() {}

    /** SHA-256: enough for what was random with 128 bits or more, since it cannot be guessed. */
    public static String sha256(String text) {
        try {
            return TEXT.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares in the same time whether the texts differ early, late or not at all. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** So many bytes from the system's generator. */
    public static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** So many random bytes as text. */
    public static String randomText(int bytes) {
        return TEXT.encodeToString(random(bytes));
    }
}
