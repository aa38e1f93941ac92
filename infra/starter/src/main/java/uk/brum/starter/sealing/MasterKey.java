package uk.brum.starter.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** The one secret from outside. Every other key is derived from it for one purpose (HKDF-SHA-256), so none is used twice. */
public final class MasterKey {

    private static final int BYTES = 32;
    private static final int ID_BYTES = 4;

    private final String service;
    private final byte[] key;

    private MasterKey(String service, byte[] key) {
        this.service = service;
        this.key = key;
    }

    /**
     * Reads 32 bytes or more in base64.
     *
     * @param service whose key it is; the keys of two services differ even when somebody gives them the same secret
     * @param text what is configured; blank when nothing is
     * @throws IllegalArgumentException with a sentence for the operator
     */
    public static MasterKey ofBase64(String service, String text) {
        String variable = "BRUM_" + service.toUpperCase(Locale.ROOT).replace('-', '_') + "_MASTER_KEY";
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(variable + " is not base64.", e);
        }
        if (bytes.length < BYTES) {
            throw new IllegalArgumentException(service + " needs " + variable
                    + ": at least 32 random bytes in base64 (openssl rand -base64 32)."
                    + " Keep it apart from the database and its backups.");
        }
        return new MasterKey(service, bytes);
    }

    /** Names the key where it must not be shown: eight hexadecimal digits, the same for the same secret and service. */
    public String id() {
        return HexFormat.of().formatHex(derive("Id", "key-id").getEncoded(), 0, ID_BYTES);
    }

    /** A 256-bit key for one purpose. */
    public SecretKey derive(String algorithm, String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .thenExpand(
                                            ("brum-" + service + "/" + purpose).getBytes(StandardCharsets.UTF_8),
                                            BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no HKDF-SHA256", e);
        }
    }
}
