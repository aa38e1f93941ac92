package uk.brum.starter.sealing;

import java.util.Arrays;
import java.util.List;

/**
 * The master keys of one service while its key is being changed: the first seals, and each opens what was sealed with it.
 * Between changes there is one.
 */
public final class MasterKeys {

    private final List<MasterKey> keys;

    private MasterKeys(List<MasterKey> keys) {
        this.keys = keys;
    }

    /**
     * Reads keys as {@link MasterKey#ofBase64} does each, the one that seals first, with commas between them.
     *
     * @throws IllegalArgumentException with a sentence for the operator
     */
    public static MasterKeys ofBase64(String service, String text) {
        return new MasterKeys(Arrays.stream(text.split(",", -1))
                .map(one -> MasterKey.ofBase64(service, one))
                .toList());
    }

    /** The one that seals. */
    public MasterKey first() {
        return keys.getFirst();
    }

    /** All, the one that seals first. */
    public List<MasterKey> all() {
        return keys;
    }
}
