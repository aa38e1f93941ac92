package uk.brum.servicerequests.open311.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 as lower-case hex. A key is random enough to need no slow hash. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(String text) {
        return of(text, List.of());
    }

    static String of(String text, List<byte[]> more) {
        MessageDigest digest = digest();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        for (byte[] part : more) {
            digest.update(digest().digest(part));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
