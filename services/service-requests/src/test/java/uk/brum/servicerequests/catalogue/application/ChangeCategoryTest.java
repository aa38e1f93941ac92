package uk.brum.servicerequests.catalogue.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.brum.servicerequests.catalogue.domain.CategoryBuilder.aCategory;
import static uk.brum.servicerequests.catalogue.domain.CategoryBuilder.choice;
import static uk.brum.servicerequests.catalogue.domain.CategoryBuilder.onlyIf;
import static uk.brum.servicerequests.catalogue.domain.CategoryBuilder.required;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.brum.servicerequests.catalogue.domain.AnswerKind;
import uk.brum.servicerequests.catalogue.domain.CatalogueRefusal;
import uk.brum.servicerequests.catalogue.domain.CatalogueRefused;
import uk.brum.servicerequests.catalogue.domain.Category;
import uk.brum.servicerequests.catalogue.domain.CategoryVersion;
import uk.brum.servicerequests.catalogue.domain.CategoryVersions;

class ChangeCategoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    /** Half past midnight in London in summer, when it is still 31 May in UTC. */
    private static final Instant NOW = Instant.parse("2026-05-31T23:30:00Z");

    private final List<CategoryVersion> stored = new ArrayList<>();
    private final ChangeCategory change = new ChangeCategory(
            new CategoryVersions() {
                @Override
                public List<CategoryVersion> of(String code) {
                    return List.copyOf(stored);
                }

                @Override
                public boolean add(CategoryVersion version) {
                    return stored.add(version);
                }
            },
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void counts_revisions_and_writes_down_who_when_and_why() {
        change.change(wanted(aCategory().build(), TODAY, 0), "admin-1", "New");
        CategoryVersion second =
                change.change(wanted(aCategory().seenByStaffOnly().build(), TODAY, 1), "admin-2", "Privacy");

        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.made()).isEqualTo(new CategoryVersion.Made("admin-2", NOW, "Privacy"));
        assertThat(stored).hasSize(2);
    }

    @Test
    void adds_the_same_version_once_however_often_it_is_sent() {
        CategoryVersion first = change.change(wanted(aCategory().build(), TODAY, 0), "admin-1", "New");
        CategoryVersion again = change.change(wanted(aCategory().build(), TODAY, 0), "admin-1", "New");

        assertThat(again).isEqualTo(first);
        assertThat(stored).hasSize(1);
    }

    @Test
    void refuses_a_change_of_what_somebody_else_changed_meanwhile() {
        change.change(wanted(aCategory().build(), TODAY, 0), "admin-1", "New");

        assertThat(refusal(wanted(aCategory().seenByStaffOnly().build(), TODAY, 0)))
                .isEqualTo(new CatalogueRefusal.ChangedMeanwhile(1));
        assertThat(stored).hasSize(1);
    }

    @Test
    void refuses_to_rewrite_the_past() {
        assertThat(refusal(wanted(aCategory().build(), TODAY.minusDays(1), 0)).detail())
                .contains("today or later");
        assertThat(refusal(wanted(aCategory().build(), TODAY.plusYears(6), 0)).detail())
                .contains("5 years");
    }

    @Test
    void names_everything_that_is_wrong_with_the_questions() {
        AnswerKind sizes = new AnswerKind.SingleChoice(List.of(choice("small"), choice("small")));
        Category category = aCategory()
                .asking(
                        required("size", sizes),
                        required("size", new AnswerKind.Number(BigDecimal.TEN, BigDecimal.ONE, null)),
                        onlyIf("later", "x", required("early", new AnswerKind.MultipleChoice(List.of()))),
                        onlyIf("size", "huge", required("later", new AnswerKind.DateTime())))
                .build();

        assertThat(((CatalogueRefusal.VersionRefused) refusal(wanted(category, TODAY, 0))).faults())
                .hasSize(6)
                .allSatisfy(fault -> assertThat(fault).endsWith("."));
    }

    private CatalogueRefusal refusal(ChangeCategory.Wanted wanted) {
        List<CatalogueRefusal> refusals = new ArrayList<>();
        assertThatThrownBy(() -> change.change(wanted, "admin-9", "A test"))
                .isInstanceOfSatisfying(CatalogueRefused.class, refused -> refusals.add(refused.refusal()));
        return refusals.getFirst();
    }

    private static ChangeCategory.Wanted wanted(Category category, LocalDate from, int basedOn) {
        return new ChangeCategory.Wanted(category, from, basedOn, false);
    }
}
