package uk.brum.servicerequests.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.brum.servicerequests.catalogue.domain.CategoryBuilder.aCategory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.brum.servicerequests.catalogue.domain.CategoryVersion.Made;
import uk.brum.workingtime.Target;

class EditionTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 4, 1);

    @Test
    void takes_the_version_whose_day_has_come_and_the_last_word_about_that_day() {
        Edition edition = new Edition(List.of(
                version(FIRST, 1, 10, false),
                version(LATER, 2, 5, false),
                version(LATER, 3, 3, false),
                version(FIRST.plusDays(1), 4, 8, false)));

        assertThat(edition.category("pothole", FIRST.minusDays(1))).isEmpty();
        assertThat(target(edition, FIRST)).isEqualTo(10);
        assertThat(target(edition, FIRST.plusDays(1))).isEqualTo(8);
        assertThat(target(edition, LATER.minusDays(1))).isEqualTo(8);
        assertThat(target(edition, LATER)).isEqualTo(3);
    }

    @Test
    void forgets_a_withdrawn_category_from_that_day_on_and_brings_it_back_later() {
        Edition edition = new Edition(List.of(
                version(FIRST, 1, 10, false), version(LATER, 2, 10, true), version(LATER.plusYears(1), 3, 7, false)));

        assertThat(edition.at(LATER.minusDays(1))).hasSize(1);
        assertThat(edition.at(LATER)).isEmpty();
        assertThat(edition.category("pothole", LATER)).isEmpty();
        assertThat(target(edition, LATER.plusYears(1))).isEqualTo(7);
    }

    @Test
    void knows_a_season_that_runs_over_new_year() {
        Season winter = new Season(MonthDay.of(10, 1), MonthDay.of(4, 30), "Not in summer.");
        Category gritting = aCategory().season(winter).build();

        assertThat(gritting.inSeasonOn(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(gritting.inSeasonOn(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(gritting.inSeasonOn(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(gritting.inSeasonOn(LocalDate.of(2027, 4, 30))).isTrue();
        assertThat(gritting.inSeasonOn(LocalDate.of(2026, 5, 1))).isFalse();
        assertThat(gritting.inSeasonOn(LocalDate.of(2026, 9, 30))).isFalse();
    }

    private static int target(Edition edition, LocalDate on) {
        return edition.category("pothole", on).orElseThrow().target().count();
    }

    private static CategoryVersion version(LocalDate from, int revision, int days, boolean withdrawn) {
        return new CategoryVersion(
                aCategory().target(Target.workingDays(days)).build(),
                from,
                revision,
                withdrawn,
                new Made("admin-1", Instant.EPOCH, "A test"));
    }
}
