package uk.brum.places.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What somebody looks for.
 *
 * @param words every one of them must begin a word of the address
 * @param postcode the whole postcode that was among them
 */
public record Sought(List<String> words, Optional<Postcode> postcode) {

    private static final int EXACT = 3;
    private static final int BEGINNING = 1;

    /** The words that are not numbers: those by which a street can be found. */
    public List<String> names() {
        return words.stream().filter(word -> !isNumber(word)).toList();
    }

    /** The words that are numbers, of a building or of a flat. */
    public List<String> numbers() {
        return words.stream().filter(Sought::isNumber).toList();
    }

    /** Whether every word begins a word of {@code stored}; a number must be a whole one. */
    public boolean matches(Collection<String> stored) {
        return words.stream().allMatch(word -> score(word, stored) > 0);
    }

    /** How well the names fit: whole words count more than beginnings. */
    public int score(Collection<String> stored) {
        return names().stream().mapToInt(word -> score(word, stored)).sum();
    }

    private static int score(String word, Collection<String> stored) {
        if (stored.contains(word)) {
            return EXACT;
        }
        boolean begins = !isNumber(word) && stored.stream().anyMatch(each -> each.startsWith(word));
        return begins ? BEGINNING : 0;
    }

    /** Whether a word is a number, with or without a letter behind it. */
    public static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }
}
