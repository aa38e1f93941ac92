package uk.brum.servicerequests.catalogue.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import uk.brum.workingtime.OpeningHours;
import uk.brum.workingtime.Target;

/** A category with valid defaults. */
public final class CategoryBuilder {

    private String code = "pothole";
    private Visibility visibility = Visibility.PUBLIC;
    private Season season;
    private Repeats repeats = new Repeats(30, 90, 180);
    private Target target = Target.workingDays(10);
    private final List<Question> questions = new ArrayList<>();

    private CategoryBuilder() {}

    public static CategoryBuilder aCategory() {
        return new CategoryBuilder();
    }

    public CategoryBuilder code(String code) {
        this.code = code;
        return this;
    }

    public CategoryBuilder seenByStaffOnly() {
        this.visibility = Visibility.PRIVATE;
        return this;
    }

    public CategoryBuilder season(Season season) {
        this.season = season;
        return this;
    }

    public CategoryBuilder repeats(Repeats repeats) {
        this.repeats = repeats;
        return this;
    }

    public CategoryBuilder target(Target target) {
        this.target = target;
        return this;
    }

    public CategoryBuilder asking(Question... more) {
        questions.addAll(Arrays.asList(more));
        return this;
    }

    public Category build() {
        return new Category(
                code,
                new Naming(
                        "Pothole in a road",
                        List.of("Roads and pavements", "Road surface"),
                        557,
                        "A hole.",
                        List.of("crater")),
                new Reporting(new Form(questions), visibility, true, season, repeats, false),
                new Handling(
                        new Owner(Owner.Kind.COUNCIL, "Birmingham City Council", null),
                        "highways",
                        Priority.NORMAL,
                        Set.of(ProofItem.PHOTO),
                        null),
                new Promise(
                        target,
                        OpeningHours.NINE_TO_FIVE,
                        Set.of(),
                        List.of(),
                        new Promise.Source(Promise.Kind.PRODUCT_DEFAULT, "Ours")));
    }

    public static Question required(String code, AnswerKind kind) {
        return new Question(code, new Question.Wording("What about " + code + "?", null), kind, true, false, null);
    }

    public static Question optional(String code, AnswerKind kind) {
        return new Question(code, new Question.Wording("What about " + code + "?", null), kind, false, false, null);
    }

    public static Question onlyIf(String question, String answer, Question asked) {
        return new Question(
                asked.code(),
                asked.text(),
                asked.kind(),
                asked.required(),
                asked.confidential(),
                new Question.Condition(question, Set.of(answer)));
    }

    public static Choice choice(String code) {
        return new Choice(code, "The " + code + " one", null);
    }

    public static Choice stopping(String code, String advice) {
        return new Choice(code, "The " + code + " one", new Choice.Stop(advice, null));
    }
}
