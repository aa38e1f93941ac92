package uk.brum.accounts.persistence;

import javax.crypto.SecretKey;
import uk.brum.accounts.secrets.Digests;

/** Finds a value without storing it: the same text has the same keyed digest, and without the key nobody can try texts. */
record BlindIndex(SecretKey key) {

    String of(String text) {
        return Digests.hmac(key, text);
    }
}
