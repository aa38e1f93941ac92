package uk.brum.complaints.persistence;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.brum.complaints.domain.Unreadable;
import uk.brum.starter.sealing.BlindIndexes;
import uk.brum.starter.sealing.MasterKeys;
import uk.brum.starter.sealing.Opened;
import uk.brum.starter.sealing.RotatingSealing;

/** The words of a complaint as one sealed value, and what it is found by as keyed digests. */
@Component
class SealedWords {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ELSEWHERE = "sealed";

    private final RotatingSealing sealing;
    private final BlindIndexes index;
    private final MasterKeys master;

    SealedWords(MasterKeys master) {
        this.master = master;
        this.sealing = new RotatingSealing(master, "words");
        this.index = BlindIndexes.of(master, "known-by");
    }

    /** Which key seals now. */
    String key() {
        return master.first().id();
    }

    /** Whether a key is on its way out. */
    boolean keyChanges() {
        return master.all().size() > 1;
    }

    /** @param whole whether it holds every word; otherwise what was stored before must be kept beside it */
    record Taken(Binary sealed, boolean whole) {}

    /** Takes the words out of the state. */
    Taken take(String reference, ObjectNode state) {
        Map<String, String> words = new LinkedHashMap<>();
        boolean[] whole = {true};
        WordPlaces.exchange(state, (path, text) -> {
            if (text.equals(Unreadable.TEXT)) {
                whole[0] = false;
            } else {
                words.put(path, text);
            }
            return ELSEWHERE;
        });
        return new Taken(new Binary(sealing.seal(JSON.writeValueAsString(words), place(reference))), whole[0]);
    }

    /**
     * Puts the words back, and {@link Unreadable#TEXT} where none can be opened.
     *
     * @param sealed null when the state holds its words, as it did in earlier days
     * @param before what could not be opened when {@code sealed} was made
     */
    void putBack(String reference, ObjectNode state, @Nullable Binary sealed, List<Binary> before) {
        if (sealed == null) {
            return;
        }
        Map<String, String> words = new HashMap<>();
        Stream.concat(before.stream(), Stream.of(sealed)).forEach(one -> words.putAll(open(reference, one)));
        WordPlaces.exchange(state, (path, _) -> words.getOrDefault(path, Unreadable.TEXT));
    }

    /** Whether these words can be read. */
    boolean opens(String reference, Binary sealed) {
        return !open(reference, sealed).isEmpty();
    }

    /** The digest under which a text is found. */
    String digest(String text) {
        return index.of(text);
    }

    /** All forms in which a text may be stored where it is sought: its digests, and plain as in earlier days. */
    List<String> stored(String text) {
        return Stream.concat(index.all(text).stream(), Stream.of(text)).toList();
    }

    private Map<String, String> open(String reference, Binary sealed) {
        return switch (sealing.open(sealed.getData(), place(reference))) {
            case Opened.Open it -> JSON.readValue(it.text(), new TypeReference<>() {});
            case Opened.Unreadable _ -> Map.of();
        };
    }

    private static String place(String reference) {
        return "complaints|" + reference + "|words";
    }
}
