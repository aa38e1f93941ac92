package uk.brum.servicerequests.catalogue.application;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.catalogue.domain.Catalogue;
import uk.brum.servicerequests.catalogue.domain.Category;

/** Finds what can be reported by the words that people use for it. */
@Service
public class FindCategories {

    private static final int NAMED = 3;
    private static final int KEYWORD = 2;
    private static final int DESCRIBED = 1;

    private final Catalogue catalogue;

    FindCategories(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Categories in force on that day: all of them in the order of the tree, or those that meet the words, best first. */
    public List<Category> find(@Nullable String words, LocalDate on) {
        List<String> sought = words == null ? List.of() : split(words).toList();
        if (sought.isEmpty()) {
            return catalogue.at(on);
        }
        record Hit(Category category, int score) {}
        return catalogue.at(on).stream()
                .map(category -> new Hit(category, score(category, sought)))
                .filter(hit -> hit.score() > 0)
                .sorted((a, b) -> b.score() - a.score())
                .map(Hit::category)
                .toList();
    }

    /** The category as it is in force on that day. */
    public Optional<Category> byCode(String code, LocalDate on) {
        return catalogue.category(code, on);
    }

    /** 0 when one of the words is found nowhere. */
    private static int score(Category category, List<String> sought) {
        int score = 0;
        for (String word : sought) {
            int best = begins(split(category.name()), word)
                    ? NAMED
                    : begins(category.keywords().stream().flatMap(FindCategories::split), word)
                            ? KEYWORD
                            : begins(
                                            Stream.concat(
                                                    split(category.description()),
                                                    category.path().stream().flatMap(FindCategories::split)),
                                            word)
                                    ? DESCRIBED
                                    : 0;
            if (best == 0) {
                return 0;
            }
            score += best;
        }
        return score;
    }

    private static boolean begins(Stream<String> words, String sought) {
        return words.anyMatch(word -> word.startsWith(sought));
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(text.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty());
    }
}
