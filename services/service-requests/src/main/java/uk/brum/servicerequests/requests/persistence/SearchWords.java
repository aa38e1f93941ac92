package uk.brum.servicerequests.requests.persistence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.ServiceRequest;

/**
 * The words under which a request is found. An index over a list of words keeps the order of time, so a page of the
 * newest with some words is read without sorting; MongoDB's own text index cannot do that.
 */
final class SearchWords {

    private static final int MOST = 40;
    private static final int SHORTEST = 3;
    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern POSTCODE = Pattern.compile("\\b([a-z]{1,2}[0-9][0-9a-z]?) ?([0-9][a-z]{2})\\b");
    private static final Set<String> SAY_NOTHING = Set.of(
            "the", "and", "for", "are", "was", "has", "have", "with", "this", "that", "there", "been", "from", "not",
            "but", "they", "you", "our", "its", "into", "near", "please", "can", "will", "all", "also", "very");

    private SearchWords() {}

    static List<String> of(ServiceRequest request) {
        Set<String> words = new LinkedHashSet<>();
        Stream.of(
                        request.place().postcode(),
                        request.matter().categoryName(),
                        request.place().words(),
                        shown(request))
                .forEach(text -> words.addAll(in(text)));
        return words.stream().limit(MOST).toList();
    }

    /** Words that staff took out of public sight find nothing either. */
    private static String shown(ServiceRequest request) {
        String redacted = request.moderation().description();
        return redacted == null ? request.matter().description() : redacted;
    }

    /** The words of a text, in the form in which they are kept. */
    static List<String> in(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        String plain = plain(text);
        Set<String> words = new LinkedHashSet<>();
        Matcher postcode = POSTCODE.matcher(plain);
        while (postcode.find()) {
            words.add(postcode.group(1) + postcode.group(2));
            words.add(postcode.group(1));
        }
        Matcher word = WORD.matcher(postcode.replaceAll(" "));
        while (word.find()) {
            String found = word.group();
            if (found.length() >= SHORTEST && !SAY_NOTHING.contains(found)) {
                words.add(withoutPlural(found));
            }
        }
        return new ArrayList<>(words);
    }

    /** Without accents, apostrophes and capitals. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace("’", "")
                .replace("'", "")
                .toLowerCase(Locale.UK);
    }

    private static String withoutPlural(String word) {
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
