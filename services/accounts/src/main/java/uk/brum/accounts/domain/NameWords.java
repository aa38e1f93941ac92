package uk.brum.accounts.domain;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a name as they are compared: without case, accents and apostrophes, since a caller's name is written down
 * by ear. {@code Zoë O'Neill-Łukasz} and {@code zoe oneill lukasz} have the same words. The scripts of the world stay as
 * they are; nothing is transliterated.
 *
 * @param words at least one
 */
public record NameWords(Set<String> words) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼʻ`´]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    public NameWords {
        words = Set.copyOf(words);
    }

    /** The words in {@code text}; none when it has neither a letter nor a digit. */
    public static NameWords of(String text) {
        // apostrophes go first: some of them fall apart into a space and a mark
        String folded = MARKS.matcher(
                        Normalizer.normalize(APOSTROPHES.matcher(text).replaceAll(""), Normalizer.Form.NFKD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ı', 'i')
                .replace("æ", "ae")
                .replace("œ", "oe");
        Set<String> words = new LinkedHashSet<>();
        for (String word : BETWEEN.split(folded)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return new NameWords(words);
    }

    /** Whether each word is the beginning of one of {@code whole}. */
    public boolean begin(NameWords whole) {
        return words.stream().allMatch(word -> whole.words().stream().anyMatch(one -> one.startsWith(word)));
    }

    @Override
    public String toString() {
        return "words of a name"; // never in a log
    }
}
