package uk.brum.complaints.persistence;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.brum.complaints.domain.Unreadable;
import uk.brum.starter.sealing.BlindIndex;
import uk.brum.starter.sealing.MasterKey;
import uk.brum.starter.sealing.Sealing;

/** The words of a complaint as one sealed value, and what it is found by as keyed digests. */
@Component
class SealedWords {

    private static final Logger LOG = LoggerFactory.getLogger(SealedWords.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ELSEWHERE = "sealed";

    private final Sealing sealing;
    private final BlindIndex index;

    SealedWords(MasterKey master) {
        this.sealing = new Sealing(master.derive("AES", "words"));
        this.index = BlindIndex.of(master, "known-by");
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
        return new Taken(new Binary(sealing.seal(JSON.writeValueAsBytes(words), place(reference))), whole[0]);
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

    private Map<String, String> open(String reference, Binary sealed) {
        try {
            return JSON.readValue(sealing.open(sealed.getData(), place(reference)), new TypeReference<>() {});
        } catch (IllegalStateException e) {
            LOG.error("The words of {} cannot be opened: {}", reference, e.getMessage());
            return Map.of();
        }
    }

    private static String place(String reference) {
        return "complaints|" + reference + "|words";
    }
}
