package uk.brum.complaints.letters.domain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in for the placeholders of one letter. Plain text: a value brings no heading, list, tag or placeholder of
 * its own.
 *
 * @param single by placeholder; blank means that there is none
 * @param repeated the values of each point, remedy and action, by the name of the thing
 */
public record LetterValues(Map<String, String> single, Map<String, List<Map<String, String>>> repeated) {

    static final String POINT = "point";
    static final String REMEDY = "remedy";
    static final String ACTION = "action";

    public LetterValues {
        single = Map.copyOf(single);
        repeated = Map.copyOf(repeated);
    }

    boolean has(String name) {
        return !single.getOrDefault(name, "").isBlank();
    }

    List<Map<String, String>> repeated(String thing) {
        return repeated.getOrDefault(thing, List.of());
    }

    /** These values with those of one repeated thing in front. */
    LetterValues within(Map<String, String> thing) {
        Map<String, String> all = new HashMap<>(single);
        all.putAll(thing);
        return new LetterValues(all, repeated);
    }

    /** Collects values in the order in which they are written down. */
    static final class Builder {

        private final Map<String, String> single = new LinkedHashMap<>();
        private final Map<String, List<Map<String, String>>> repeated = new LinkedHashMap<>();

        Builder put(String name, @Nullable String value) {
            single.put(name, value == null ? "" : value.strip());
            return this;
        }

        Builder each(String thing, List<Map<String, String>> values) {
            repeated.put(thing, values);
            return this;
        }

        LetterValues build() {
            return new LetterValues(single, repeated);
        }
    }
}
