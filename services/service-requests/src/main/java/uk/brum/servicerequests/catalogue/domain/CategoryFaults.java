package uk.brum.servicerequests.catalogue.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.brum.servicerequests.catalogue.domain.Promise.Milestone;

/** What is wrong with a category that somebody wrote, in plain words. */
public final class CategoryFaults {

    private final List<String> faults = new ArrayList<>();

    private CategoryFaults() {}

    /** Everything that is wrong; empty when it can be put in force. */
    public static List<String> of(Category category) {
        CategoryFaults faults = new CategoryFaults();
        faults.questions(category.questions());
        faults.milestones(category.promise().milestones(), category.questions());
        return faults.faults;
    }

    private void questions(List<Question> questions) {
        Map<String, Question> earlier = new HashMap<>();
        for (Question question : questions) {
            String named = "The question “" + question.code() + "” ";
            if (earlier.containsKey(question.code())) {
                faults.add("Two questions have the code “" + question.code() + "”.");
            }
            kind(named, question.kind());
            Question.Condition condition = question.onlyIf();
            if (condition != null) {
                condition(named, condition, earlier.get(condition.question()));
            }
            earlier.put(question.code(), question);
        }
    }

    private void kind(String named, AnswerKind kind) {
        switch (kind) {
            case AnswerKind.Number(var from, var to, var _) -> {
                if (from.compareTo(to) > 0) {
                    faults.add(named + "takes numbers from a larger to a smaller one.");
                }
            }
            case AnswerKind.SingleChoice(List<Choice> choices) -> choices(named, choices);
            case AnswerKind.MultipleChoice(List<Choice> choices) -> choices(named, choices);
            case AnswerKind.Text _, AnswerKind.DateTime _ -> {
                // nothing can be wrong with these
            }
        }
    }

    private void choices(String named, List<Choice> choices) {
        if (choices.isEmpty()) {
            faults.add(named + "has no choices.");
        }
        if (choices.stream().map(Choice::code).distinct().count() < choices.size()) {
            faults.add(named + "has two choices with the same code.");
        }
    }

    private void condition(String named, Question.Condition condition, @org.jspecify.annotations.Nullable Question on) {
        if (on == null) {
            faults.add(named + "depends on “" + condition.question() + "”, which is not asked before.");
            return;
        }
        Set<String> offered = new HashSet<>();
        on.kind().choices().forEach(choice -> offered.add(choice.code()));
        if (!offered.containsAll(condition.answers())) {
            faults.add(named + "depends on an answer that “" + condition.question() + "” does not offer.");
        }
    }

    private void milestones(List<Milestone> milestones, List<Question> questions) {
        Set<String> earlier = new HashSet<>();
        for (Milestone milestone : milestones) {
            if (milestone.after() != null && !earlier.contains(milestone.after())) {
                faults.add("The milestone “" + milestone.code() + "” comes after one that is not before it.");
            }
            Question.Condition onlyIf = milestone.onlyIf();
            if (onlyIf != null) {
                condition(
                        "The milestone “" + milestone.code() + "” ",
                        onlyIf,
                        questions.stream()
                                .filter(question -> question.code().equals(onlyIf.question()))
                                .findFirst()
                                .orElse(null));
            }
            if (!earlier.add(milestone.code())) {
                faults.add("Two milestones have the code “" + milestone.code() + "”.");
            }
        }
    }
}
