package uk.brum.portal.reportanything;

import java.util.List;
import java.util.Map;
import uk.brum.portal.reportanything.Catalogue.Category;

/** A question and its answer in words. */
record Told(String code, String question, String answer) {

    /** What was asked and answered, in the order of the questions. */
    static List<Told> all(Category category, Map<String, List<String>> asked) {
        return category.questions().stream()
                .filter(question -> asked.containsKey(question.code()))
                .map(question -> new Told(
                        question.code(),
                        question.question(),
                        question.told(asked.getOrDefault(question.code(), List.of()))))
                .toList();
    }
}
