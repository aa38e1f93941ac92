package uk.brum.servicerequests.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.brum.servicerequests.catalogue.domain.CategoryBuilder.aCategory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.brum.servicerequests.catalogue.domain.CategoryVersion.Made;
import uk.brum.workingtime.Target;

/** What a council that runs an earlier edition of the product gets of a newer one. */
class ProductCatalogueTest {

    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

    private final List<CategoryVersion> stored = new ArrayList<>();

    @Test
    void a_new_council_gets_everything_as_if_it_had_always_been_there() {
        upgrade("2026-11-30", version("pothole", 10), version("graffiti", 5));

        assertThat(stored).extracting(CategoryVersion::from).containsOnly(ALWAYS);
        assertThat(stored).extracting(version -> version.made().by()).containsOnly("product 2026-11-30");
    }

    @Test
    void a_newer_edition_adds_what_is_missing_and_changes_from_today_what_nobody_changed() {
        upgrade("2026-11-30", version("pothole", 10));

        List<CategoryVersion> added = upgrade("2027-02-01", version("pothole", 7), version("graffiti", 5));

        assertThat(added).hasSize(2);
        assertThat(added.getFirst()).satisfies(pothole -> {
            assertThat(pothole.category().target()).isEqualTo(Target.workingDays(7));
            assertThat(pothole.revision()).isEqualTo(2);
            assertThat(pothole.from()).as("reports of before keep their terms").isEqualTo(TODAY);
            assertThat(pothole.made())
                    .isEqualTo(new Made("product 2027-02-01", NOW, "Came with edition 2027-02-01 of the product"));
        });
        assertThat(added.getLast().category().code()).isEqualTo("graffiti");
        assertThat(upgrade("2027-02-01", version("pothole", 7), version("graffiti", 5)))
                .as("the next start")
                .isEmpty();
    }

    @Test
    void what_staff_changed_is_theirs_and_no_edition_overwrites_it() {
        upgrade("2026-11-30", version("pothole", 10));
        stored.add(new CategoryVersion(
                aCategory().code("pothole").target(Target.workingDays(1)).build(),
                TODAY,
                2,
                false,
                new Made("admin-1", NOW, "The cabinet decided it")));

        assertThat(upgrade("2027-02-01", version("pothole", 7))).isEmpty();
    }

    @Test
    void what_staff_withdrew_stays_withdrawn() {
        upgrade("2026-11-30", version("pothole", 10));
        stored.add(new CategoryVersion(
                stored.getFirst().category(), TODAY, 2, true, new Made("admin-1", NOW, "Highways England has it")));

        assertThat(upgrade("2027-02-01", version("pothole", 7))).isEmpty();
    }

    @Test
    void an_earlier_edition_that_still_runs_beside_a_newer_one_changes_nothing() {
        upgrade("2026-11-30", version("pothole", 10));
        upgrade("2027-02-01", version("pothole", 7));

        assertThat(upgrade("2026-11-30", version("pothole", 10))).isEmpty();
    }

    @Test
    void what_was_planted_before_editions_had_names_is_older_than_any() {
        stored.add(new CategoryVersion(
                version("pothole", 10).category(),
                ALWAYS,
                1,
                false,
                new Made("product", NOW, "Came with the product")));

        assertThat(upgrade("2026-11-30", version("pothole", 10)))
                .as("nothing is new")
                .isEmpty();
        assertThat(upgrade("2026-11-30", version("pothole", 7))).hasSize(1);
    }

    @Test
    void a_version_of_a_coming_day_begins_on_its_day() {
        upgrade("2026-11-30", version("pothole", 10));
        LocalDate april = LocalDate.of(2027, 4, 1);
        CategoryVersion later =
                new CategoryVersion(version("pothole", 3).category(), april, 2, false, new Made("", NOW, ""));

        assertThat(upgrade("2027-02-01", version("pothole", 10), later))
                .singleElement()
                .satisfies(added -> {
                    assertThat(added.from()).isEqualTo(april);
                    assertThat(added.revision()).isEqualTo(2);
                });
        assertThat(upgrade("2027-02-01", version("pothole", 10), later)).isEmpty();
    }

    private List<CategoryVersion> upgrade(String edition, CategoryVersion... versions) {
        List<CategoryVersion> ours = java.util.Arrays.stream(versions)
                .map(version -> new CategoryVersion(
                        version.category(),
                        version.from(),
                        version.revision(),
                        version.withdrawn(),
                        new Made(ProductCatalogue.by(edition), NOW, "Came with the product")))
                .toList();
        List<CategoryVersion> added = new ProductCatalogue(edition, ours).additions(stored, TODAY, NOW);
        stored.addAll(added);
        return added;
    }

    private static CategoryVersion version(String code, int workingDays) {
        return new CategoryVersion(
                aCategory().code(code).target(Target.workingDays(workingDays)).build(),
                ALWAYS,
                1,
                false,
                new Made("", NOW, ""));
    }
}
