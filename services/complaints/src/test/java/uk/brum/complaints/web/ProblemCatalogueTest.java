package uk.brum.complaints.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import uk.brum.complaints.domain.Refusal;
import uk.brum.starter.problem.ProblemType;
import uk.brum.testing.Checkout;

class ProblemCatalogueTest {

    private static final List<Refusal> EVERY = List.of(
            new Refusal.ComplaintUnknown(),
            new Refusal.PartUnknown("remedy"),
            new Refusal.NotPossibleNow("This cannot be done now."),
            new Refusal.DetailsUnreadable(),
            new Refusal.ReceiptRefused("Say who complains."),
            new Refusal.PointsUnanswered(List.of(1, 2)),
            new Refusal.PointsNotAgreed(),
            new Refusal.SameHandler(),
            new Refusal.NotTheHandler(),
            new Refusal.ExtensionRefused("Choose a later date."),
            new Refusal.EscalationClosed(LocalDate.of(2027, 1, 7), "the ombudsman."),
            new Refusal.NoFurtherStage("the ombudsman."),
            new Refusal.ExclusionNotAllowed(List.of("school")),
            Refusal.ConsentMissing.TO_SPEAK,
            new Refusal.NeedNotMet(List.of("large print")),
            new Refusal.OmbudsmanElsewhere("the ombudsman."),
            new Refusal.LetterIncomplete(List.of("the reasons")),
            new Refusal.PostingRefused(),
            new Refusal.OriginUnknown("MB-7K2M-9QXD"),
            new Refusal.AlreadyRecorded("remedy"));

    @Test
    void every_refusal_has_its_problem_in_the_catalogue() throws IOException {
        Map<String, Map<String, Map<String, Object>>> all =
                new Yaml().load(Files.readString(Checkout.path("contracts/problems.yaml")));
        for (Refusal refusal : EVERY) {
            ProblemType type = ComplaintProblems.type(refusal);
            Map<String, Object> listed = all.get(type.service()).get(type.name());
            assertThat(listed).as(type.name()).isNotNull();
            assertThat(listed.get("status"))
                    .as(type.name())
                    .isEqualTo(type.status().value());
            assertThat(listed.get("title")).as(type.name()).isEqualTo(type.title());
        }
    }

    @Test
    void every_refusal_is_here_and_speaks_plainly() {
        assertThat(EVERY.stream().map(Object::getClass).toList())
                .containsExactlyInAnyOrder(Refusal.class.getPermittedSubclasses());
        assertThat(EVERY.stream().map(Refusal::detail))
                .allSatisfy(words -> assertThat(words).endsWith(".").doesNotContain("null", "_", "["));
    }
}
