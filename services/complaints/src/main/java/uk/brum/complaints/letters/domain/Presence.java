package uk.brum.complaints.letters.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How an element shows in the values of a letter. */
sealed interface Presence {

    /** Placeholders that stand in the template. */
    List<String> placeholders();

    /** What has no value, in words. */
    List<String> missing(LetterValues values);

    /** Each of these has a value. */
    static Presence each(String... names) {
        return new Each(List.of(names));
    }

    /** Each point has each of these, and there is at least one point. */
    static Presence everyPoint(String... names) {
        return new EveryPoint(List.of(names));
    }

    /** There is at least one of the repeated thing, or else a sentence that says why there is none. */
    static Presence either(String repeated, String sentence) {
        return new Either(repeated, sentence);
    }

    /** At least one of these has a value. */
    static Presence oneOf(String... names) {
        return new OneOf(List.of(names));
    }

    record OneOf(List<String> placeholders) implements Presence {
        @Override
        public List<String> missing(LetterValues values) {
            return placeholders.stream().anyMatch(values::has) ? List.of() : List.of(String.join(" or ", placeholders));
        }
    }

    record Each(List<String> placeholders) implements Presence {
        @Override
        public List<String> missing(LetterValues values) {
            return placeholders.stream().filter(name -> !values.has(name)).toList();
        }
    }

    record EveryPoint(List<String> placeholders) implements Presence {
        @Override
        public List<String> missing(LetterValues values) {
            List<Map<String, String>> points = values.repeated(LetterValues.POINT);
            if (points.isEmpty()) {
                return List.of("point");
            }
            List<String> missing = new ArrayList<>();
            for (String name : placeholders) {
                for (int index = 0; index < points.size(); index++) {
                    boolean there = points.get(index).containsKey(name)
                            ? !points.get(index).getOrDefault(name, "").isBlank()
                            : values.has(name);
                    if (!there) {
                        missing.add(name + " of point " + (index + 1));
                    }
                }
            }
            return missing;
        }
    }

    record Either(String repeated, String sentence) implements Presence {
        @Override
        public List<String> placeholders() {
            return List.of(repeated, sentence);
        }

        @Override
        public List<String> missing(LetterValues values) {
            List<Map<String, String>> things = values.repeated(repeated);
            if (things.isEmpty()) {
                return values.has(sentence) ? List.of() : List.of(repeated);
            }
            return things.stream()
                    .flatMap(thing -> thing.entrySet().stream())
                    .filter(entry -> entry.getValue().isBlank())
                    .map(Map.Entry::getKey)
                    .distinct()
                    .toList();
        }
    }
}
