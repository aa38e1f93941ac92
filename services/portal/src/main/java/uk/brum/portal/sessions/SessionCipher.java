package uk.brum.portal.sessions;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** AES-256-GCM with the session's stored id as associated data: a blob is worth nothing under another id. */
final class SessionCipher {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param configured 32 bytes in Base64, or null
     * @param clientSecret where the key is derived from without a configured one; every instance of the portal has the same
     */
    SessionCipher(@Nullable String configured, String clientSecret) {
        this.key = configured != null && !configured.isBlank() ? decode(configured) : derive(clientSecret);
    }

    byte[] seal(String id, byte[] plain) {
        try {
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, id).doFinal(plain);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws GeneralSecurityException when the blob was changed, moved to another id, or sealed with another key */
    byte[] open(String id, byte[] sealed) throws GeneralSecurityException {
        if (sealed.length <= NONCE) {
            throw new GeneralSecurityException("Too short to be a session");
        }
        byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE);
        return cipher(Cipher.DECRYPT_MODE, nonce, id).doFinal(sealed, NONCE, sealed.length - NONCE);
    }

    private Cipher cipher(int mode, byte[] nonce, String id) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private static SecretKey decode(String configured) {
        byte[] bytes = Base64.getDecoder().decode(configured);
        if (bytes.length != 32) {
            throw new IllegalStateException("brum.sessions.key must be 32 bytes in Base64; it has " + bytes.length);
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static SecretKey derive(String clientSecret) {
        byte[] secret = clientSecret.getBytes(StandardCharsets.UTF_8);
        if (secret.length == 0) {
            // Nothing to derive from: sessions then end with this process, which is safe and only inconvenient.
            secret = new byte[32];
            new SecureRandom().nextBytes(secret);
        }
        try {
            byte[] purpose = "brum portal sessions v1".getBytes(StandardCharsets.US_ASCII);
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES", HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(purpose, 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
