package uk.brum.accounts.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** The one secret from outside. Every other key is derived from it for one purpose (HKDF-SHA-256), so none is used twice. */
public final class MasterKey {

    private static final int BYTES = 32;

    private final byte[] key;

    private MasterKey(byte[] key) {
        this.key = key;
    }

    /**
     * Reads 32 bytes or more in base64.
     *
     * @throws IllegalArgumentException with a sentence for the operator
     */
    public static MasterKey ofBase64(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("BRUM_ACCOUNTS_MASTER_KEY is not base64.", e);
        }
        if (bytes.length < BYTES) {
            throw new IllegalArgumentException(
                    "BRUM_ACCOUNTS_MASTER_KEY must be at least 32 random bytes in base64 (openssl rand -base64 32).");
        }
        return new MasterKey(bytes);
    }

    /** A 256-bit key for one purpose. */
    public SecretKey derive(String algorithm, String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .thenExpand(("brum-accounts/" + purpose).getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no HKDF-SHA256", e);
        }
    }
}
