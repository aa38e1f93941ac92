package uk.brum.starter.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM. What is sealed for one place ({@code collection|id|field}) cannot be opened at another, so a value that
 * somebody copies from one document to the next is refused.
 */
public final class Sealing {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    public Sealing(SecretKey key) {
        this.key = key;
    }

    /** version, nonce, ciphertext with tag. */
    public byte[] seal(byte[] plain, String place) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed;
        try {
            sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no AES-GCM", e);
        }
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when the text was changed, moved or sealed with another key */
    public byte[] open(byte[] sealed, String place) {
        byte[] opened = openOrNull(sealed, place);
        if (opened == null) {
            throw new IllegalStateException("The sealed value of " + place + " does not open with this master key");
        }
        return opened;
    }

    /** What was sealed; null when it was changed, moved or sealed with another key. */
    byte @Nullable [] openOrNull(byte[] sealed, String place) {
        if (sealed.length < 1 + NONCE || sealed[0] != VERSION) {
            return null;
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        try {
            return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, 1 + NONCE, sealed.length), place);
        } catch (AEADBadTagException e) {
            return null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no AES-GCM", e);
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(input);
    }
}
