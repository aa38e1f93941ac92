package uk.brum.servicerequests.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.brum.servicerequests.catalogue.domain.CategoryBuilder.choice;
import static uk.brum.servicerequests.catalogue.domain.CategoryBuilder.onlyIf;
import static uk.brum.servicerequests.catalogue.domain.CategoryBuilder.optional;
import static uk.brum.servicerequests.catalogue.domain.CategoryBuilder.required;
import static uk.brum.servicerequests.catalogue.domain.CategoryBuilder.stopping;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.brum.servicerequests.catalogue.domain.Form.Outcome;

class FormTest {

    private static final AnswerKind SIZES = new AnswerKind.SingleChoice(List.of(choice("small"), choice("large")));
    private static final AnswerKind THINGS =
            new AnswerKind.MultipleChoice(List.of(choice("bags"), choice("tyres"), choice("oil")));
    private static final AnswerKind WORDS = new AnswerKind.Text(20);
    private static final AnswerKind WIDTH = new AnswerKind.Number(BigDecimal.ONE, new BigDecimal("100"), "centimetres");

    @Test
    void accepts_answers_of_every_kind_in_the_form_in_which_they_are_stored() {
        Form form = new Form(List.of(
                required("size", SIZES),
                required("what", THINGS),
                required("width", WIDTH),
                required("seen", new AnswerKind.DateTime()),
                optional("note", WORDS)));

        Outcome outcome = form.check(Answers.of(Map.of(
                "size", "large",
                "what", List.of("bags", "oil", "bags"),
                "width", 40,
                "seen", "2026-05-25T18:30",
                "note", "  behind the shop ")));

        assertThat(outcome)
                .isEqualTo(new Outcome.Accepted(new Answers(Map.of(
                        "size", List.of("large"),
                        "what", List.of("bags", "oil"),
                        "width", List.of("40"),
                        // British summer time: an hour earlier in UTC
                        "seen", List.of("2026-05-25T17:30:00Z"),
                        "note", List.of("behind the shop")))));
    }

    @Test
    void names_every_wrong_answer_at_once_in_plain_words() {
        Form form = new Form(List.of(required("size", SIZES), required("width", WIDTH), required("note", WORDS)));

        Outcome outcome = form.check(Answers.of(
                Map.of("size", "enormous", "note", "this is much longer than twenty characters", "colour", "red")));

        assertThat(outcome)
                .isEqualTo(new Outcome.Wrong(List.of(
                        new WrongAnswer("size", "choice", "Choose from the answers given for “What about size?”"),
                        new WrongAnswer("width", "required", "Answer “What about width?”"),
                        new WrongAnswer("note", "length", "Use 20 characters or fewer for “What about note?”"),
                        new WrongAnswer("colour", "unknown-question", "We do not ask this. Leave it out"))));
    }

    @Test
    void asks_a_conditional_question_only_after_the_answer_that_calls_for_it() {
        Form form = new Form(List.of(
                required("what", THINGS),
                onlyIf("what", "oil", required("leaking", SIZES)),
                onlyIf("leaking", "large", required("how-long", WORDS))));

        assertThat(form.check(Answers.of(Map.of("what", "bags")))).isInstanceOf(Outcome.Accepted.class);
        assertThat(form.check(Answers.of(Map.of("what", List.of("bags", "oil")))))
                .isEqualTo(new Outcome.Wrong(
                        List.of(new WrongAnswer("leaking", "required", "Answer “What about leaking?”"))));
        assertThat(form.check(Answers.of(Map.of("what", "oil", "leaking", "small"))))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void leaves_out_what_was_answered_before_somebody_changed_their_mind() {
        Form form = new Form(List.of(required("what", THINGS), onlyIf("what", "oil", required("leaking", SIZES))));

        assertThat(form.check(Answers.of(Map.of("what", "bags", "leaking", "nonsense"))))
                .isEqualTo(new Outcome.Accepted(new Answers(Map.of("what", List.of("bags")))));
    }

    @Test
    void ends_the_form_with_advice_before_it_asks_for_anything_after() {
        Question whose = required(
                "whose",
                new AnswerKind.SingleChoice(List.of(choice("street"), stopping("garden", "Talk to the owner."))));
        Form form = new Form(List.of(whose, required("note", WORDS)));

        assertThat(form.check(Answers.of(Map.of("whose", "garden"))))
                .isEqualTo(new Outcome.Stopped(whose, new Choice.Stop("Talk to the owner.", null)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "100, 100",
        "99.5, 99.5",
        "0, ",
        "100.1, ",
        "1e2, ",
        "1e999999999, ",
        "NaN, ",
        "'1,5', ",
        "-5, ",
        "000000000000000000000001, ",
        "٣, "
    })
    void reads_plain_figures_within_bounds_and_nothing_else(String text, String stored) {
        AnswerKind.Read read = WIDTH.read(List.of(text));

        if (stored == null) {
            assertThat(read).isInstanceOf(AnswerKind.Read.Wrong.class);
        } else {
            assertThat(read).isEqualTo(new AnswerKind.Read.Right(List.of(stored)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T16:00:00+01:00, 2026-11-23T15:00:00Z",
        "2026-11-23T16:00, 2026-11-23T16:00:00Z",
        "2026-11-23T16:00:00Z, 2026-11-23T16:00:00Z",
        "2026-02-30T10:00, ",
        "yesterday, ",
        "+999999999-12-31T00:00:00, ",
        "1066-10-14T09:00, "
    })
    void reads_moments_with_or_without_offset(String text, String stored) {
        AnswerKind.Read read = new AnswerKind.DateTime().read(List.of(text));

        if (stored == null) {
            assertThat(read).isInstanceOf(AnswerKind.Read.Wrong.class);
        } else {
            assertThat(read).isEqualTo(new AnswerKind.Read.Right(List.of(stored)));
        }
    }

    @Test
    void takes_one_answer_where_one_is_asked_for() {
        assertThat(SIZES.read(List.of("small", "large"))).isInstanceOf(AnswerKind.Read.Wrong.class);
        assertThat(WORDS.read(List.of("a", "b"))).isInstanceOf(AnswerKind.Read.Wrong.class);
    }

    @Test
    void takes_nothing_for_an_answer_that_is_empty_or_null() {
        Form form = new Form(List.of(required("note", WORDS)));
        assertThat(form.check(Answers.of(Map.of("note", "   ")))).isInstanceOf(Outcome.Wrong.class);
        assertThat(form.check(Answers.of(Map.of("note", Arrays.asList(null, " ")))))
                .isInstanceOf(Outcome.Wrong.class);
    }

    @Test
    void tells_answers_in_the_words_of_the_form_and_marks_the_confidential_ones() {
        Question plate = new Question("plate", new Question.Wording("Which plate?", null), WORDS, true, true, null);
        Form form = new Form(List.of(required("size", SIZES), plate));

        assertThat(form.told(Answers.of(Map.of("size", "large", "plate", "B1 RUM"))))
                .containsExactly(
                        new Form.Told("size", "What about size?", List.of("The large one"), false),
                        new Form.Told("plate", "Which plate?", List.of("B1 RUM"), true));
    }
}
