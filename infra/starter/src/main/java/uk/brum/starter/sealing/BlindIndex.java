package uk.brum.starter.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Finds a value without storing it: the same text has the same keyed digest (HMAC-SHA-256, base64url), and without the key
 * nobody can try texts.
 */
public record BlindIndex(SecretKey key) {

    private static final String ALGORITHM = "HmacSHA256";

    /** The index of one purpose. */
    public static BlindIndex of(MasterKey master, String purpose) {
        return new BlindIndex(master.derive(ALGORITHM, purpose));
    }

    public String of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "BlindIndex[not shown]";
    }
}
