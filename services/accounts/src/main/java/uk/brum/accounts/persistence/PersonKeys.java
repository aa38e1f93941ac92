package uk.brum.accounts.persistence;

import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;
import uk.brum.accounts.secrets.Digests;
import uk.brum.starter.sealing.MasterKeys;
import uk.brum.starter.sealing.RotatingSealing;
import uk.brum.starter.sealing.Sealing;

/** The key that each person has of their own, sealed under the master keys in the person's document. */
final class PersonKeys {

    static final String DATA_KEY = "dataKey";
    private static final int KEY_BYTES = 32;

    private final RotatingSealing sealing;

    PersonKeys(MasterKeys master) {
        this.sealing = new RotatingSealing(master, "people");
    }

    /** A key for a new person, sealed. */
    Binary fresh(String id) {
        return sealed(id, Digests.random(KEY_BYTES));
    }

    /**
     * The key of a stored person, sealed under the master key that seals now.
     *
     * @throws IllegalStateException when no master key opens it
     */
    Binary current(Document stored) {
        String id = stored.getString("_id");
        Binary dataKey = stored.get(DATA_KEY, Binary.class);
        return sealing.isOfFirst(dataKey.getData()) ? dataKey : sealed(id, opened(id, dataKey));
    }

    /**
     * What seals and opens the fields of a person.
     *
     * @throws IllegalStateException when no master key opens the person's own
     */
    Sealing own(String id, Binary dataKey) {
        return new Sealing(new SecretKeySpec(opened(id, dataKey), "AES"));
    }

    private Binary sealed(String id, byte[] key) {
        return new Binary(sealing.seal(key, place(id)));
    }

    private byte[] opened(String id, Binary dataKey) {
        byte[] opened = sealing.openOrNull(dataKey.getData(), place(id));
        if (opened == null) {
            throw new IllegalStateException("The key of person " + id + " does not open with any master key");
        }
        return opened;
    }

    private static String place(String id) {
        return "people|" + id + "|" + DATA_KEY;
    }
}
