package uk.brum.servicerequests.catalogue.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The questions of a category, in the order in which they are asked. */
public record Form(List<Question> questions) {

    /** What became of the answers. */
    public sealed interface Outcome {
        /** Complete, in the form in which they are stored; answers to questions that were not asked are left out. */
        record Accepted(Answers answers) implements Outcome {}

        /** Something is missing or not right. */
        record Wrong(List<WrongAnswer> answers) implements Outcome {}

        /** An answer ends the form. */
        record Stopped(Question question, Choice.Stop stop) implements Outcome {}
    }

    /** A question and its answer in the words of the form. */
    public record Told(String code, String question, List<String> answers, boolean confidential) {}

    public Form {
        questions = List.copyOf(questions);
    }

    /** Checks answers against the questions; one that stops the form goes before everything after it. */
    public Outcome check(Answers given) {
        List<WrongAnswer> wrong = new ArrayList<>();
        Map<String, List<String>> right = new LinkedHashMap<>();
        for (Question question : questions) {
            if (!question.askedAfter(new Answers(right))) {
                continue;
            }
            List<String> values = given.values(question.code());
            if (values.isEmpty()) {
                if (question.required()) {
                    wrong.add(new WrongAnswer(question.code(), "required", "Answer “" + question.question() + "”"));
                }
                continue;
            }
            switch (question.kind().read(values)) {
                case AnswerKind.Read.Wrong(String rule, String message) ->
                    wrong.add(new WrongAnswer(question.code(), rule, message + " for “" + question.question() + "”"));
                case AnswerKind.Read.Right(List<String> stored) -> {
                    Choice.Stop stop = stop(question, stored);
                    if (stop != null) {
                        return new Outcome.Stopped(question, stop);
                    }
                    right.put(question.code(), stored);
                }
            }
        }
        for (String code : given.byQuestion().keySet()) {
            if (questions.stream().noneMatch(question -> question.code().equals(code))) {
                wrong.add(new WrongAnswer(code, "unknown-question", "We do not ask this. Leave it out"));
            }
        }
        return wrong.isEmpty() ? new Outcome.Accepted(new Answers(right)) : new Outcome.Wrong(wrong);
    }

    /** Accepted answers in the words of the form. Confidential ones are for the reporter and staff alone. */
    public List<Told> told(Answers accepted) {
        return questions.stream()
                .filter(question -> !accepted.values(question.code()).isEmpty())
                .map(question -> new Told(
                        question.code(),
                        question.question(),
                        accepted.values(question.code()).stream()
                                .map(value -> words(question, value))
                                .toList(),
                        question.confidential()))
                .toList();
    }

    private static String words(Question question, String value) {
        return question.kind().choices().stream()
                .filter(choice -> choice.code().equals(value))
                .map(Choice::text)
                .findFirst()
                .orElse(value);
    }

    private static Choice.@Nullable Stop stop(Question question, List<String> values) {
        return question.kind().choices().stream()
                .filter(choice -> values.contains(choice.code()))
                .map(Choice::stop)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
