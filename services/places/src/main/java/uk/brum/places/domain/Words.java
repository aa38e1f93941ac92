package uk.brum.places.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cuts a text into the words by which addresses are stored and searched: lower case, without accents and apostrophes. */
public final class Words {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final String APOSTROPHES = "'’`";

    private static final Pattern OUTWARD = Pattern.compile("[a-z]{1,2}[0-9][0-9a-z]?");
    private static final Pattern PART_OF_INWARD = Pattern.compile("[0-9][a-z]?");

    private Words() {}

    /** The words of a text in their order. */
    public static List<String> of(String text) {
        String plain = isAscii(text)
                ? text
                : ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("");
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                word.append(Character.toLowerCase(c));
            } else if (APOSTROPHES.indexOf(c) < 0 && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** What somebody typed into a search: its words, and the whole postcode among them if there is one. */
    public static Sought sought(String typed) {
        List<String> words = of(typed);
        for (int i = 0; i < words.size(); i++) {
            Optional<Postcode> alone = Postcode.parse(words.get(i));
            if (alone.isPresent()) {
                return new Sought(without(words, i, 1), alone);
            }
            Optional<Postcode> pair =
                    i + 1 < words.size() ? Postcode.parse(words.get(i) + words.get(i + 1)) : Optional.empty();
            if (pair.isPresent() && words.get(i + 1).length() == 3) {
                return new Sought(without(words, i, 2), pair);
            }
        }
        return new Sought(withPartOfPostcode(words), Optional.empty());
    }

    /** Somebody who types {@code b13 8} is on the way to a postcode: those two words are one. */
    private static List<String> withPartOfPostcode(List<String> words) {
        int last = words.size() - 1;
        if (last < 1
                || !OUTWARD.matcher(words.get(last - 1)).matches()
                || !PART_OF_INWARD.matcher(words.get(last)).matches()) {
            return words;
        }
        List<String> joined = new ArrayList<>(words.subList(0, last - 1));
        joined.add(words.get(last - 1) + words.get(last));
        return joined;
    }

    private static List<String> without(List<String> words, int from, int count) {
        List<String> rest = new ArrayList<>(words.subList(0, from));
        rest.addAll(words.subList(from + count, words.size()));
        return rest;
    }
}
