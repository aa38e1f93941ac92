package uk.brum.accounts.web;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;

/** Choices as the API spells them: {@code large-print} for {@code LARGE_PRINT}. */
final class Choices {

    private Choices() {}

    /** @throws ProblemException when one of them is none */
    static <E extends Enum<E>> Set<E> of(Class<E> type, Collection<String> texts) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (String text : texts) {
            chosen.add(EnumSet.allOf(type).stream()
                    .filter(one -> text(one).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(
                            PlatformProblems.INVALID, "Choose from: " + String.join(", ", all(type)) + ".")));
        }
        return chosen;
    }

    static List<String> texts(Set<? extends Enum<?>> chosen) {
        return chosen.stream().map(Choices::text).toList();
    }

    private static <E extends Enum<E>> List<String> all(Class<E> type) {
        return texts(EnumSet.allOf(type));
    }

    private static String text(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
