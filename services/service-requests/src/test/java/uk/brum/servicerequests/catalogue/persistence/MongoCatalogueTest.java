package uk.brum.servicerequests.catalogue.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.brum.servicerequests.catalogue.domain.CategoryBuilder.aCategory;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.brum.servicerequests.catalogue.domain.AnswerKind;
import uk.brum.servicerequests.catalogue.domain.Category;
import uk.brum.servicerequests.catalogue.domain.CategoryFaults;
import uk.brum.servicerequests.catalogue.domain.CategoryVersion;
import uk.brum.servicerequests.catalogue.domain.CategoryVersion.Made;
import uk.brum.servicerequests.catalogue.domain.Owner;
import uk.brum.servicerequests.catalogue.domain.Promise;
import uk.brum.servicerequests.catalogue.domain.Visibility;
import uk.brum.testing.Checkout;
import uk.brum.testing.TestServers;
import uk.brum.workingtime.Target;

class MongoCatalogueTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T16:00:00Z"), ZoneOffset.UTC);

    private static final Path CATALOGUE = Checkout.path("services/service-requests/src/main/resources/catalogue");

    private final MongoDatabase database = TestServers.freshDatabase("catalogue");
    private final MongoCatalogue catalogue = new MongoCatalogue(database, new CatalogueSeed(CLOCK));

    @AfterEach
    void drop_the_database() {
        database.drop();
    }

    @Test
    void every_category_that_comes_with_the_product_could_be_put_in_force_by_an_administrator() {
        assertThat(catalogue.at(TODAY)).hasSizeGreaterThan(30).allSatisfy(category -> {
            assertThat(CategoryFaults.of(category)).isEmpty();
            assertThat(category.description()).endsWith(".");
            assertThat(category.path()).hasSize(2);
        });
    }

    @Test
    void every_category_has_a_number_of_the_local_government_service_list() throws IOException {
        if (Checkout.sharedData().isEmpty()) {
            assertThat(catalogue.at(TODAY))
                    .allSatisfy(category -> assertThat(category.lgsl()).isBetween(1, 2000));
            return;
        }
        Set<Integer> known =
                Files.readAllLines(Checkout.sharedData().get().resolve("reference/lgsl_govuk_supported.csv")).stream()
                        .skip(1)
                        .map(line -> Integer.valueOf(line.substring(0, line.indexOf(','))))
                        .collect(Collectors.toSet());
        assertThat(catalogue.at(TODAY)).extracting(Category::lgsl).allMatch(known::contains);
    }

    @Test
    void holds_what_residents_of_this_city_report() {
        assertThat(catalogue.at(TODAY))
                .extracting(Category::code)
                .contains(
                        "pothole",
                        "pavement",
                        "street-light",
                        "traffic-light",
                        "fly-tip",
                        "graffiti",
                        "fly-posting",
                        "dog-fouling",
                        "abandoned-vehicle",
                        "noise",
                        "park",
                        "tree",
                        "housing-repair",
                        "damp-and-mould",
                        "dead-animal",
                        "drains",
                        "street-cleaning",
                        "needles",
                        "pests",
                        "gritting",
                        "road-flooding",
                        "dropped-kerb");
    }

    @Test
    void calls_a_target_the_councils_or_the_laws_only_where_that_is_known() {
        assertThat(catalogue.at(TODAY).stream()
                        .filter(category -> category.promise().source().kind() != Promise.Kind.PRODUCT_DEFAULT))
                .extracting(Category::code)
                .containsExactlyInAnyOrder("pothole", "pavement", "fly-tip", "housing-emergency", "damp-and-mould");
    }

    @Test
    void starts_the_clocks_of_the_law_on_hazards_on_the_day_it_came_into_force() {
        Category before =
                catalogue.category("damp-and-mould", LocalDate.of(2025, 10, 26)).orElseThrow();
        Category after =
                catalogue.category("damp-and-mould", LocalDate.of(2025, 10, 27)).orElseThrow();

        assertThat(before.promise().source().kind()).isEqualTo(Promise.Kind.PRODUCT_DEFAULT);
        assertThat(after.promise().source().kind()).isEqualTo(Promise.Kind.LAW);
        assertThat(after.target()).isEqualTo(Target.workingDays(10));
        assertThat(after.promise().milestones())
                .extracting(
                        milestone -> milestone.code() + " " + milestone.target().inWords())
                .containsExactly(
                        "investigated 10 working days",
                        "summary 3 working days",
                        "safe 5 working days",
                        "works-begun 5 working days",
                        "works-on-site 84 days");
        assertThat(catalogue.category("housing-emergency", TODAY).orElseThrow().target())
                .isEqualTo(Target.hours(24));
    }

    @Test
    void keeps_what_happens_in_homes_from_the_public() {
        assertThat(List.of("housing-repair", "housing-emergency", "damp-and-mould", "noise"))
                .allSatisfy(code -> {
                    Category category = catalogue.category(code, TODAY).orElseThrow();
                    assertThat(category.visibility()).isEqualTo(Visibility.PRIVATE);
                    assertThat(category.anonymousAllowed()).isFalse();
                });
    }

    @Test
    void sends_sewers_to_severn_trent_instead_of_taking_them_in() {
        Category drains = catalogue.category("drains", TODAY).orElseThrow();

        assertThat(drains.questions().getFirst().kind())
                .isInstanceOfSatisfying(
                        AnswerKind.SingleChoice.class,
                        kind -> assertThat(kind.choices()).anySatisfy(choice -> {
                            assertThat(choice.code()).isEqualTo("sewer");
                            assertThat(choice.stop().owner().kind()).isEqualTo(Owner.Kind.OTHER_BODY);
                            assertThat(choice.stop().owner().name()).isEqualTo("Severn Trent Water");
                        }));
    }

    @Test
    void reads_back_exactly_what_was_stored() {
        List<CategoryVersion> seeded = new CatalogueSeed(CLOCK).catalogue().versions();

        assertThat(seeded)
                .allSatisfy(version ->
                        assertThat(catalogue.of(version.category().code())).contains(version));
    }

    @Test
    void never_touches_on_a_later_start_what_an_administrator_changed() {
        assertThat(catalogue.add(version("pothole", 2))).isTrue();

        MongoCatalogue restarted = new MongoCatalogue(database, new CatalogueSeed(CLOCK));

        assertThat(restarted.of("pothole")).hasSize(2);
        assertThat(restarted.category("pothole", TODAY).orElseThrow().target()).isEqualTo(Target.workingDays(1));
    }

    @Test
    void sends_a_catalogue_update_to_an_installation_of_an_earlier_edition() {
        var stored = database.getCollection(MongoCatalogue.COLLECTION);
        Category shipped = catalogue.category("graffiti", TODAY).orElseThrow();
        // as the earlier edition left it: without fly-tips, with another text for graffiti, and pothole changed by
        // staff
        stored.deleteMany(Filters.eq("category.code", "fly-tip"));
        stored.updateMany(Filters.empty(), Updates.set("by", "product"));
        stored.updateOne(Filters.eq("_id", "graffiti/1"), Updates.set("category.description", "Words on a wall."));
        catalogue.add(version("pothole", 2));

        MongoCatalogue upgraded = new MongoCatalogue(database, new CatalogueSeed(CLOCK));

        assertThat(upgraded.category("fly-tip", LocalDate.of(2020, 1, 1))).isPresent();
        assertThat(upgraded.category("graffiti", TODAY.minusDays(1))
                        .orElseThrow()
                        .description())
                .isEqualTo("Words on a wall.");
        assertThat(upgraded.category("graffiti", TODAY)).contains(shipped);
        assertThat(upgraded.of("graffiti").getLast().made().by()).startsWith("product 20");
        assertThat(upgraded.category("pothole", TODAY).orElseThrow().target()).isEqualTo(Target.workingDays(1));
        long before = stored.countDocuments();
        new MongoCatalogue(database, new CatalogueSeed(CLOCK));
        assertThat(stored.countDocuments()).as("starting again adds nothing").isEqualTo(before);
    }

    @Test
    void a_changed_catalogue_is_a_new_edition() throws IOException {
        java.util.Map<String, String> edition =
                new org.yaml.snakeyaml.Yaml().load(Files.newInputStream(CATALOGUE.resolve("edition.yaml")));
        StringBuilder content = new StringBuilder();
        try (var files = Files.newDirectoryStream(CATALOGUE, "[!e]*.yaml")) {
            for (var file : java.util.stream.StreamSupport.stream(files.spliterator(), false)
                    .sorted()
                    .toList()) {
                content.append(Files.readString(file));
            }
        }

        assertThat(edition.get("digest"))
                .as(
                        "categories changed: name a later edition in edition.yaml, with this digest, so that councils get it")
                .isEqualTo(sha256(content.toString()));
    }

    @Test
    void lets_one_of_two_administrators_win_who_change_the_same_revision() {
        assertThat(catalogue.add(version("pothole", 2))).isTrue();
        assertThat(catalogue.add(version("pothole", 2))).isFalse();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(digest, 0, 8);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CategoryVersion version(String code, int revision) {
        return new CategoryVersion(
                aCategory().code(code).target(Target.workingDays(1)).build(),
                TODAY,
                revision,
                false,
                new Made("admin-1", CLOCK.instant(), "A test"));
    }
}
