package uk.brum.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.provider.CsvSource;
import uk.brum.testing.WordRules;

/** Every word that we say comes from a message file, so that it can be said in another language. */
@PortalPages
class HardCodedWordsTest {

    /** Pages that show contracts, which are in English everywhere; this list only gets shorter. */
    private static final Set<String> NOT_YET = Set.of("developers", "developers-api", "developers-events");

    private static final String[] WRITTEN = {"B13 8DC", "nonsense", "tree"};

    /** A team's code in words, and what was searched for. */
    private static final String[] STAFF = {"B13 8DC", "amina begum", "Highways", "Trees", "UPRN"};

    private final Visitor visitor = World.visitor().bracketed();

    @BeforeEach
    void asUsual() {
        World.asUsual();
    }

    @Test
    void the_message_files_have_every_key_that_is_used_and_no_other() {
        WordRules.check("services/portal");
    }

    /** The same pages that are looked at in a browser. */
    @TestFactory
    Stream<DynamicTest> no_page_has_words_of_its_own() throws NoSuchMethodException {
        return pages(EveryPageInABrowserTest.class)
                .map(page -> DynamicTest.dynamicTest(page[0].strip(), () -> look(page[0].strip(), page[1])));
    }

    /** As a supervisor, who sees everything that an agent sees and more. */
    @TestFactory
    Stream<DynamicTest> no_page_of_the_contact_centre_has_words_of_its_own() throws NoSuchMethodException {
        return pages(StaffInABrowserTest.class)
                .map(page -> DynamicTest.dynamicTest(page[0].strip(), () -> lookAsStaff(page[1])));
    }

    private void lookAsStaff(String path) {
        World.asUsual();
        StaffDesk.atWork();
        visitor.signInAs("supervisor").open(path);
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(HardCodedWords.on(visitor.page(), STAFF)).as(path).isEmpty();
    }

    private static Stream<String[]> pages(Class<?> test) throws NoSuchMethodException {
        return test.getDeclaredMethod("is_usable_on_a_phone_and_on_a_desk", String.class, String.class, String.class)
                .getAnnotation(CsvSource.class)
                .textBlock()
                .lines()
                .map(line -> line.split(",\\s*", 3));
    }

    private void look(String name, String path) {
        World.asUsual();
        visitor.open(path);
        var found = HardCodedWords.on(visitor.page(), WRITTEN);
        if (NOT_YET.contains(name)) {
            assertThat(found).as("take " + name + " off the list").isNotEmpty();
        } else {
            assertThat(found).as(path).isEmpty();
        }
    }

    @Test
    void neither_has_a_page_with_errors() {
        for (String path : List.of("/bins/990000000017/report-missed", "/report/tree/where?q=B13+8DC")) {
            visitor.open(path).press("Continue");
            assertThat(visitor.page().select(".govuk-error-summary")).hasSize(1);
            assertThat(HardCodedWords.on(visitor.page(), WRITTEN)).as(path).isEmpty();
        }
        visitor.open("/reports/SR-7K2M-9QXD/challenge").press("Open it again");
        assertThat(visitor.page().select(".govuk-error-summary")).hasSize(1);
        assertThat(HardCodedWords.on(visitor.page(), WRITTEN)).isEmpty();
    }

    @Test
    void neither_has_a_page_whose_services_are_away() {
        for (String service : List.of("bin-schedules", "service-requests", "accounts", "notifications", "places")) {
            World.NEIGHBOURS.away(service);
            for (String path :
                    List.of("/bins/990000000017", "/account", "/status", "/area/E05011154?postcode=B13+8DC")) {
                visitor.open(path);
                assertThat(HardCodedWords.on(visitor.page(), WRITTEN))
                        .as(path + " without " + service)
                        .isEmpty();
            }
        }
    }
}
