package uk.brum.portal.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.brum.pages.Words;
import uk.brum.testing.Contract;

/** Whatever code the contract of complaints has, the pages that show it have words for it. */
class EveryCodeHasWordsTest {

    private static final Contract CONTRACT = Contract.of("complaints");

    /** How the staff work; it stands on their pages alone. */
    private static final Set<String> OUR_WORK = Set.of(
            "handler-assigned",
            "point-answered",
            "remedy-due",
            "clock-at-risk",
            "ombudsman-information-requested",
            "ombudsman-information-sent",
            "learning-recorded",
            "origin-checked",
            "privacy-changed",
            "complaint-erased");

    @ParameterizedTest
    @CsvSource({
        "complaints.status, Status",
        "complaints.about, Complaint/kind",
        "complaints.clock.earlier, Clock/earlier/why",
        "complaints.one.origin, KnownOrigin/kind",
        "complaints.one.decision, StageResponse/outcome",
        "complaints.one.decision, Point/answers/decision",
        "complaints.one.remedy, Remedy/kind",
        "staff-complaints.status, Status",
        "staff-complaints.heading, Status",
        "staff-complaints.kind, Complaint/kind",
        "staff-complaints.channel, Complaint/channel",
        "staff-complaints.contact, Needs/preferredContact",
        "staff-complaints.origin, KnownOrigin/kind",
        "staff-complaints.clock, Clock/clock",
        "staff-complaints.clock.earlier, Clock/earlier/why",
        "staff-complaints.restrict.special-categories, PrivacyRequest/specialCategories",
        "staff-complaints.what, HistoryLine/what",
        "staff-complaints.letter, LetterLine/kind",
        "staff-complaints.letter, Letter/kind",
        "staff-complaints.letter, LettersToPost/items/kind",
        "staff-complaints.letter.by, Letter/deliverBy",
        "staff-complaints.letters, LettersToPost/items/why",
        "staff-complaints.answer.decision, Point/answers/decision",
        "staff-complaints.promise.kind, Remedy/kind",
        "staff-complaints.refer.ombudsman, OmbudsmanCase/ombudsman",
        "staff-complaints.decided.outcome, OmbudsmanCase/outcome"
    })
    void has_words(String key, String path) {
        String join = key.endsWith(".by") ? "-" : ".";
        assertThat(codes(path))
                .isNotEmpty()
                .allSatisfy(code ->
                        assertThat(Words.english().of(key + join + code)).isNotBlank());
    }

    @Test
    void residents_are_told_all_that_happened_but_our_own_work() {
        List<String> all = codes("HistoryLine/what");
        assertThat(all.stream().filter(what -> !OUR_WORK.contains(what)))
                .containsExactlyInAnyOrderElementsOf(Complaint.TOLD);
        assertThat(all).containsAll(OUR_WORK);
        assertThat(Complaint.TOLD)
                .allSatisfy(what -> assertThat(Words.english().of("complaints.history." + what))
                        .isNotBlank());
    }

    /** The values of a property below a schema; a list on the way is stepped into. */
    private static List<String> codes(String path) {
        String[] steps = path.split("/");
        Schema<?> at = CONTRACT.api().getComponents().getSchemas().get(steps[0]);
        for (int i = 1; i < steps.length; i++) {
            Schema<?> field = at.getProperties().get(steps[i]);
            at = field.getItems() == null ? field : field.getItems();
        }
        return Objects.requireNonNull(at.getEnum(), path).stream()
                .map(String::valueOf)
                .toList();
    }
}
