package uk.brum.complaints.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.brum.complaints.domain.Point;
import uk.brum.complaints.letters.domain.ComposedLetter;
import uk.brum.complaints.letters.domain.Composing;
import uk.brum.complaints.letters.domain.Element;
import uk.brum.complaints.letters.domain.KeptBody;
import uk.brum.complaints.letters.domain.LetterContent;
import uk.brum.complaints.letters.domain.LetterIncomplete;
import uk.brum.complaints.letters.domain.LetterKind;
import uk.brum.complaints.letters.domain.LetterTemplate;
import uk.brum.complaints.letters.domain.MissingElement;
import uk.brum.complaints.letters.persistence.TemplateFiles;

/** A letter that lacks what the Code wants in it cannot be written. */
class RequiredElementsTest {

    private static final LocalDate SOON = LocalDate.of(2026, 12, 14);

    private final TemplateFiles files = new TemplateFiles();
    private final Composing composing = new Composing(files, SampleLetters.HEAD);

    static Stream<LetterContent> complete() {
        return SampleLetters.all().stream();
    }

    static Stream<Arguments> incomplete() {
        return Stream.of(
                lacking(new LetterContent.Receipt(SampleLetters.to(1), SOON, null, ""), Element.ACKNOWLEDGEMENT_DATE),
                lacking(SampleLetters.acknowledgement(List.of(), SOON), Element.DEFINITION),
                lacking(SampleLetters.acknowledgement(List.of("One", " "), SOON), Element.DEFINITION),
                lacking(SampleLetters.acknowledgement(SampleLetters.POINTS, null), Element.ANSWER_DATE),
                lacking(SampleLetters.extension(" ", SOON), Element.EXTENSION_REASON),
                lacking(SampleLetters.extension("A reason", null), Element.NEW_DATE),
                lacking(SampleLetters.refusal(""), Element.REFUSAL_REASON),
                lacking(SampleLetters.askedLate(null), Element.DECISION_DATE),
                lacking(SampleLetters.response(1, List.of()), Element.DEFINITION),
                lacking(SampleLetters.response(1, SampleLetters.answered(" ")), Element.REASONS),
                lacking(SampleLetters.response(2, SampleLetters.answered("")), Element.REASONS),
                lacking(
                        SampleLetters.response(
                                2, List.of(new LetterContent.AnsweredPoint("Late", "Yes", null, "The log"))),
                        Element.DECISION),
                lacking(
                        new LetterContent.Response(
                                SampleLetters.to(1),
                                "",
                                SampleLetters.answered("The log"),
                                Point.Decision.UPHELD,
                                List.of("An apology"),
                                List.of(new LetterContent.Action("A visit", null)),
                                SOON),
                        Element.OUTSTANDING_ACTIONS),
                lacking(
                        new LetterContent.Response(
                                SampleLetters.to(1),
                                "",
                                SampleLetters.answered("The log"),
                                Point.Decision.UPHELD,
                                List.of(" "),
                                List.of(),
                                SOON),
                        Element.REMEDY),
                lacking(
                        new LetterContent.Response(
                                SampleLetters.to(1),
                                "",
                                SampleLetters.answered("The log"),
                                Point.Decision.NOT_UPHELD,
                                List.of(),
                                List.of(),
                                null),
                        Element.NEXT_STAGE));
    }

    private static Arguments lacking(LetterContent letter, Element element) {
        return Arguments.of(letter, element);
    }

    @ParameterizedTest
    @MethodSource("complete")
    void a_complete_letter_is_written_without_a_hole(LetterContent letter) {
        ComposedLetter composed = composing.compose(letter);

        assertThat(composed.title()).contains("CO-7K2M-9QXD");
        assertThat(composed.body()).noneMatch(String::isBlank).noneMatch(text -> text.contains("(("));
        assertThat(KeptBody.blocks(composed.body())).isEqualTo(composed.blocks());
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void a_letter_without_an_element_is_refused_and_the_refusal_names_it(LetterContent letter, Element lacking) {
        assertThatExceptionOfType(LetterIncomplete.class)
                .isThrownBy(() -> composing.compose(letter))
                .satisfies(refused -> assertThat(refused.missing())
                        .extracting(MissingElement::element, MissingElement::paragraph)
                        .contains(org.assertj.core.groups.Tuple.tuple(lacking.title(), lacking.paragraph())))
                .withMessageContaining(lacking.title())
                .withMessageContaining(lacking.paragraph());
    }

    @Test
    void there_is_a_complete_letter_of_every_kind() {
        assertThat(complete().map(LetterContent::kind)).containsAll(List.of(LetterKind.values()));
    }

    @Test
    void the_refusal_says_which_point_has_no_reasons() {
        assertThatExceptionOfType(LetterIncomplete.class)
                .isThrownBy(() -> composing.compose(SampleLetters.response(1, SampleLetters.answered(""))))
                .withMessage("The letter 'response' does not say the reasons for every decision (Code 6.7):"
                        + " there is no reasons of point 1");
    }

    @Test
    void a_template_that_somebody_edited_an_element_out_of_is_refused_too() {
        for (LetterContent letter : SampleLetters.all()) {
            String reference = "/letters/" + letter.kind().id() + ".md";
            assertThat(getClass().getResource(reference)).isNotNull();
        }
        LetterTemplate noOmbudsman = LetterTemplate.parse("""
                Title: We need longer ((reference))

                We will answer by ((new date)) and not by ((old date)), because ((reason)).
                """);
        Composing edited =
                new Composing(kind -> kind == LetterKind.EXTENSION ? noOmbudsman : files.of(kind), SampleLetters.HEAD);

        assertThatExceptionOfType(LetterIncomplete.class)
                .isThrownBy(() -> edited.compose(SampleLetters.extension()))
                .withMessageContaining("the details of the ombudsman (Code 6.5): the template has no ((ombudsman))")
                .withMessageContaining("((ombudsman phone))");
    }

    @Test
    void a_final_answer_names_the_ombudsman_and_an_earlier_one_the_next_stage() {
        String first =
                String.join("\n", composing.compose(SampleLetters.response(1)).body());
        String last =
                String.join("\n", composing.compose(SampleLetters.response(2)).body());

        assertThat(first).contains("stage 2. Please tell us by Wednesday 23 December 2026");
        assertThat(last)
                .contains("It is our final answer")
                .contains("the Local Government and Social Care Ombudsman")
                .contains("0300 061 0614")
                .doesNotContain("Please tell us by");
    }

    @Test
    void what_people_wrote_stays_text_whatever_it_looks_like() {
        LetterContent letter = SampleLetters.response(
                1,
                List.of(new LetterContent.AnsweredPoint(
                        "# Not a heading ((reference))",
                        "* not a bullet",
                        Point.Decision.UPHELD,
                        "First.\n\n1. not a list\n\n[each point]")));

        ComposedLetter composed = composing.compose(letter);

        assertThat(composed.body())
                .contains("# Point 1: # Not a heading ((reference))", " * not a bullet", " 1. not a list")
                .contains("[each point]");
        assertThat(KeptBody.blocks(composed.body()).stream().map(Object::toString))
                .noneMatch(block -> block.startsWith("Items") && block.contains("not a"));
    }

    @Test
    void a_template_that_makes_no_sense_stops_the_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> LetterTemplate.parse("Dear you"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LetterTemplate.parse("Title: T\n\n[each point]\n\n1. ((point))"));
        assertThatIllegalArgumentException().isThrownBy(() -> LetterTemplate.parse("Title: T\n\n[end]"));
    }
}
