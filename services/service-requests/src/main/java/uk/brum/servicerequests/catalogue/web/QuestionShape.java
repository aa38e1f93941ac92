package uk.brum.servicerequests.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.catalogue.domain.AnswerKind;
import uk.brum.servicerequests.catalogue.domain.Choice;
import uk.brum.servicerequests.catalogue.domain.Question;
import uk.brum.servicerequests.catalogue.web.CategoryShape.OwnerShape;

/** A question as the contract shows and takes it. */
record QuestionShape(
        @NotNull(message = "Give each question a code")
        @Pattern(regexp = CategoryShape.CODE, message = CategoryShape.CODE_MESSAGE)
        String code,

        @NotNull(message = "Write the question") @Size(min = 1, max = 300, message = "Use up to 300 characters")
        String question,

        @Nullable @Size(max = 300, message = "Use up to 300 characters")
        String hint,

        @NotNull(message = "Say which answers the question takes")
        @Pattern(
                regexp = "text|number|date-time|single-choice|multiple-choice",
                message = "Choose text, number, date-time, single-choice or multiple-choice")
        String kind,

        @Nullable @Min(value = 1, message = "Use 1 or more") @Max(value = 2000, message = "Use 2000 or less")
        Integer longest,

        @Nullable
        @DecimalMin(value = "-1000000000", message = "That number is too small")
        @DecimalMax(value = "1000000000", message = "That number is too large")
        BigDecimal from,

        @Nullable
        @DecimalMin(value = "-1000000000", message = "That number is too small")
        @DecimalMax(value = "1000000000", message = "That number is too large")
        BigDecimal to,

        @Nullable @Size(max = 40, message = "Use up to 40 characters")
        String unit,

        @Nullable @Valid @Size(max = 60, message = "Use up to 60 choices")
        List<@NotNull(message = "A choice is empty") ChoiceShape> choices,

        boolean required,
        boolean confidential,
        @Nullable @Valid ConditionShape onlyIf) {

    /** A choice. */
    record ChoiceShape(
            @NotNull(message = "Give each choice a code")
            @Pattern(regexp = CategoryShape.CODE, message = CategoryShape.CODE_MESSAGE)
            String code,

            @NotNull(message = "Write each choice") @Size(min = 1, max = 200, message = "Use up to 200 characters")
            String text,

            @Nullable @Valid StopShape stop) {}

    /** Why the form ends with a choice. */
    record StopShape(
            @NotNull(message = "Say what to do instead") @Size(min = 1, max = 500, message = "Use up to 500 characters")
            String advice,

            @Nullable @Valid OwnerShape owner) {}

    /** When a question is asked. */
    record ConditionShape(
            @NotNull(message = "Name the earlier question")
            @Pattern(regexp = CategoryShape.CODE, message = CategoryShape.CODE_MESSAGE)
            String question,

            @NotNull(message = "Name the answers") @Size(min = 1, max = 60, message = "Name 1 to 60 answers")
            Set<@NotNull(message = "An answer is empty") @Size(max = 60, message = "Use up to 60 characters") String>
                    answers) {

        static @Nullable ConditionShape of(Question.@Nullable Condition condition) {
            return condition == null
                    ? null
                    : new ConditionShape(condition.question(), new TreeSet<>(condition.answers()));
        }

        static Question.@Nullable Condition condition(@Nullable ConditionShape shape) {
            return shape == null ? null : new Question.Condition(shape.question(), shape.answers());
        }
    }

    static QuestionShape of(Question question) {
        AnswerKind kind = question.kind();
        return new QuestionShape(
                question.code(),
                question.question(),
                question.text().hint(),
                switch (kind) {
                    case AnswerKind.Text _ -> "text";
                    case AnswerKind.Number _ -> "number";
                    case AnswerKind.DateTime _ -> "date-time";
                    case AnswerKind.SingleChoice _ -> "single-choice";
                    case AnswerKind.MultipleChoice _ -> "multiple-choice";
                },
                kind instanceof AnswerKind.Text(int longest) ? longest : null,
                kind instanceof AnswerKind.Number number ? number.from() : null,
                kind instanceof AnswerKind.Number number ? number.to() : null,
                kind instanceof AnswerKind.Number number ? number.unit() : null,
                kind.choices().isEmpty()
                        ? null
                        : kind.choices().stream().map(QuestionShape::shown).toList(),
                question.required(),
                question.confidential(),
                ConditionShape.of(question.onlyIf()));
    }

    Question toQuestion() {
        return new Question(
                code,
                new Question.Wording(question, hint),
                toKind(),
                required,
                confidential,
                ConditionShape.condition(onlyIf));
    }

    private AnswerKind toKind() {
        List<Choice> offered = choices == null
                ? List.of()
                : choices.stream().map(QuestionShape::taken).toList();
        return switch (kind) {
            case "number" ->
                new AnswerKind.Number(
                        from == null ? BigDecimal.ZERO : from, to == null ? new BigDecimal(1_000_000) : to, unit);
            case "date-time" -> new AnswerKind.DateTime();
            case "single-choice" -> new AnswerKind.SingleChoice(offered);
            case "multiple-choice" -> new AnswerKind.MultipleChoice(offered);
            default -> new AnswerKind.Text(longest == null ? 500 : longest);
        };
    }

    private static ChoiceShape shown(Choice choice) {
        Choice.Stop stop = choice.stop();
        return new ChoiceShape(
                choice.code(),
                choice.text(),
                stop == null
                        ? null
                        : new StopShape(stop.advice(), stop.owner() == null ? null : OwnerShape.of(stop.owner())));
    }

    private static Choice taken(ChoiceShape shape) {
        StopShape stop = shape.stop();
        return new Choice(
                shape.code(),
                shape.text(),
                stop == null
                        ? null
                        : new Choice.Stop(
                                stop.advice(),
                                stop.owner() == null ? null : stop.owner().toOwner()));
    }
}
