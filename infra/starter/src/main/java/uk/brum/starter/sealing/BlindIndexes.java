package uk.brum.starter.sealing;

import java.util.List;

/** {@link BlindIndex} under master keys that can be changed: what is stored has the first digest, what is sought any. */
public record BlindIndexes(List<BlindIndex> indexes) {

    /** The indexes of one purpose. */
    public static BlindIndexes of(MasterKeys master, String purpose) {
        return new BlindIndexes(
                master.all().stream().map(key -> BlindIndex.of(key, purpose)).toList());
    }

    /** The digest to store. */
    public String of(String text) {
        return indexes.getFirst().of(text);
    }

    /** Every digest under which the text may be stored, the one of the first key first. */
    public List<String> all(String text) {
        return indexes.stream().map(index -> index.of(text)).toList();
    }
}
