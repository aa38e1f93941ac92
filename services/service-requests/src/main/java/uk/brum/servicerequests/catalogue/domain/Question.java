package uk.brum.servicerequests.catalogue.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that a report of a category must or may say.
 *
 * @param code unique among the category's questions, lower case with hyphens; the Open311 attribute code
 * @param text as it is asked
 * @param kind which answers it takes
 * @param confidential whether the answer is for the reporter and staff alone, as a number plate is
 * @param onlyIf when it is asked; always when null
 */
public record Question(
        String code,
        Wording text,
        AnswerKind kind,
        boolean required,
        boolean confidential,
        @Nullable Condition onlyIf) {

    /** The question as it is asked, and what helps to answer it. */
    public record Wording(String question, @Nullable String hint) {}

    /** Asked only when an earlier question was answered with one of these choices. */
    public record Condition(String question, Set<String> answers) {
        public Condition {
            answers = Set.copyOf(answers);
        }

        boolean holdsFor(Answers given) {
            return given.values(question).stream().anyMatch(answers::contains);
        }
    }

    /** The question in the words of the form. */
    public String question() {
        return text.question();
    }

    boolean askedAfter(Answers accepted) {
        return onlyIf == null || onlyIf.holdsFor(accepted);
    }
}
