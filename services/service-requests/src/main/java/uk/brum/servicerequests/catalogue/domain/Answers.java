package uk.brum.servicerequests.catalogue.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Answers by the code of their question; a question with several choices may have several values.
 *
 * @param byQuestion in the order in which they were given
 */
public record Answers(Map<String, List<String>> byQuestion) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        byQuestion.forEach((question, values) -> copy.put(
                question,
                values.stream()
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList()));
        byQuestion = Collections.unmodifiableMap(copy);
    }

    /** Answers as a form or a JSON object holds them: a text, number or truth value, or a list of such. */
    public static Answers of(Map<String, ?> loose) {
        Map<String, List<String>> byQuestion = new LinkedHashMap<>();
        loose.forEach((question, value) -> byQuestion.put(
                question,
                value instanceof Collection<?> several
                        ? several.stream()
                                .filter(Objects::nonNull)
                                .map(String::valueOf)
                                .toList()
                        : value == null ? List.of() : List.of(String.valueOf(value))));
        return new Answers(byQuestion);
    }

    /** What was answered; empty when nothing was. */
    public List<String> values(String question) {
        return byQuestion.getOrDefault(question, List.of());
    }

    public boolean isEmpty() {
        return byQuestion.values().stream().allMatch(List::isEmpty);
    }
}
