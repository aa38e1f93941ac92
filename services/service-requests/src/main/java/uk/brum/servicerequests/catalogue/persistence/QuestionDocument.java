package uk.brum.servicerequests.catalogue.persistence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.catalogue.domain.AnswerKind;
import uk.brum.servicerequests.catalogue.domain.Choice;
import uk.brum.servicerequests.catalogue.domain.Choice.Stop;
import uk.brum.servicerequests.catalogue.domain.Codes;
import uk.brum.servicerequests.catalogue.domain.Owner;
import uk.brum.servicerequests.catalogue.domain.Question;
import uk.brum.servicerequests.catalogue.domain.Question.Condition;
import uk.brum.servicerequests.catalogue.domain.Question.Wording;

/** The stored shape of a question. */
final class QuestionDocument {

    private static final int USUAL_LENGTH = 500;

    private QuestionDocument() {}

    static Document of(Question question) {
        Document document = new Document("code", question.code())
                .append("question", question.question())
                .append("hint", question.text().hint())
                .append("required", question.required())
                .append("confidential", question.confidential());
        switch (question.kind()) {
            case AnswerKind.Text(int longest) -> document.append("kind", "text").append("longest", longest);
            case AnswerKind.Number(BigDecimal from, BigDecimal to, String unit) ->
                document.append("kind", "number")
                        .append("from", from.toPlainString())
                        .append("to", to.toPlainString())
                        .append("unit", unit);
            case AnswerKind.DateTime() -> document.append("kind", "date-time");
            case AnswerKind.SingleChoice(List<Choice> choices) ->
                document.append("kind", "single-choice").append("choices", choices(choices));
            case AnswerKind.MultipleChoice(List<Choice> choices) ->
                document.append("kind", "multiple-choice").append("choices", choices(choices));
        }
        return question.onlyIf() == null ? document : document.append("onlyIf", of(question.onlyIf()));
    }

    static @Nullable Document of(@Nullable Condition condition) {
        return condition == null
                ? null
                : new Document("question", condition.question())
                        .append("answers", List.copyOf(new TreeSet<>(condition.answers())));
    }

    static @Nullable Condition condition(@Nullable Fields stored) {
        return stored == null ? null : new Condition(stored.text("question"), Set.copyOf(stored.texts("answers")));
    }

    static Question question(Fields stored) {
        return new Question(
                stored.text("code"),
                new Wording(stored.text("question"), stored.textOrNull("hint")),
                kind(stored),
                stored.yes("required"),
                stored.yes("confidential"),
                condition(stored.part("onlyIf")));
    }

    static @Nullable Document ownerDocument(@Nullable Owner owner) {
        return owner == null
                ? null
                : new Document("kind", Codes.of(owner.kind()))
                        .append("name", owner.name())
                        .append("link", owner.link());
    }

    static Owner owner(Fields stored) {
        return new Owner(stored.one("kind", Owner.Kind.class), stored.text("name"), stored.textOrNull("link"));
    }

    private static AnswerKind kind(Fields stored) {
        return switch (stored.text("kind")) {
            case "text" ->
                new AnswerKind.Text(stored.textOrNull("longest") == null ? USUAL_LENGTH : stored.number("longest"));
            case "number" ->
                new AnswerKind.Number(
                        new BigDecimal(stored.text("from")),
                        new BigDecimal(stored.text("to")),
                        stored.textOrNull("unit"));
            case "date-time" -> new AnswerKind.DateTime();
            case "single-choice" -> new AnswerKind.SingleChoice(readChoices(stored));
            case "multiple-choice" -> new AnswerKind.MultipleChoice(readChoices(stored));
            default -> throw new IllegalArgumentException("No kind of question: " + stored.text("kind"));
        };
    }

    private static List<Document> choices(List<Choice> choices) {
        return choices.stream()
                .map(choice -> {
                    Document document = new Document("code", choice.code()).append("text", choice.text());
                    Stop stop = choice.stop();
                    return stop == null
                            ? document
                            : document.append(
                                    "stop",
                                    new Document("advice", stop.advice()).append("owner", ownerDocument(stop.owner())));
                })
                .toList();
    }

    private static List<Choice> readChoices(Fields stored) {
        return stored.parts("choices").stream()
                .map(choice -> new Choice(choice.text("code"), choice.text("text"), stop(choice.part("stop"))))
                .toList();
    }

    private static @Nullable Stop stop(@Nullable Fields stored) {
        if (stored == null) {
            return null;
        }
        Fields owner = stored.part("owner");
        return new Stop(stored.text("advice"), owner == null ? null : owner(owner));
    }
}
