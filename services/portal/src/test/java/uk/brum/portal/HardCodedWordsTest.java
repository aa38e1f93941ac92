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

    /** Teams' codes in words, and what was searched for. */
    private static final String[] STAFF = {"B13 8DC", "amina begum", "Highways", "Street scene", "Trees", "UPRN"};

    private final Visitor visitor = World.visitor().bracketed();

    @BeforeEach
    void asUsual() {
        World.asUsual();
    }

    @Test
    void the_message_files_have_every_key_that_is_used_and_no_other() {
        WordRules.check("services/portal");
    }

    /** The same pages that are looked at in a browser, staff's too. */
    @TestFactory
    Stream<DynamicTest> no_page_has_words_of_its_own() {
        return Stream.of(
                        EveryPageInABrowserTest.class,
                        ComplaintsInABrowserTest.class,
                        StaffWorkbenchInABrowserTest.class)
                .flatMap(HardCodedWordsTest::pages)
                .map(page -> DynamicTest.dynamicTest(page.name(), () -> look(page.name(), page.path())));
    }

    /** As a supervisor, who sees everything that an agent sees and more. */
    @TestFactory
    Stream<DynamicTest> no_page_of_a_call_has_words_of_its_own() {
        return pages(StaffInABrowserTest.class)
                .map(page -> DynamicTest.dynamicTest(page.name(), () -> lookAsStaff(page.path())));
    }

    private void lookAsStaff(String path) {
        World.asUsual();
        StaffDesk.atWork();
        visitor.signInAs("supervisor").open(path);
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(HardCodedWords.on(visitor.page(), STAFF)).as(path).isEmpty();
    }

    private record Looked(String name, String path) {}

    private static Stream<Looked> pages(Class<?> browserTest) {
        return Stream.of(browserTest.getDeclaredMethods())
                .filter(method -> "is_usable_on_a_phone_and_on_a_desk".equals(method.getName()))
                .flatMap(method ->
                        method.getAnnotation(CsvSource.class).textBlock().lines())
                .map(line -> line.split(",\\s*"))
                .map(parts -> new Looked(
                        parts[0].strip(),
                        Stream.of(parts)
                                .filter(part -> part.startsWith("/"))
                                .findFirst()
                                .orElseThrow()));
    }

    private void look(String name, String path) {
        World.asUsual();
        if (path.startsWith("/staff")) {
            StaffDesk.atWork();
            visitor.signInAs("supervisor");
        }
        visitor.open(path);
        assertThat(visitor.page().select("h1")).as(path).hasSize(1);
        var found = HardCodedWords.on(visitor.page(), path.startsWith("/staff") ? STAFF : WRITTEN);
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
    void neither_has_a_step_of_a_report() {
        World.NEIGHBOURS.answers("service-requests", "/api/requests/v1/requests", "{\"items\":[]}");
        visitor.open("/report/tree").press("Find the place");
        look("an error");
        visitor.write("q", "B13 8DC").press("Find the place");
        visitor.write(
                        "place",
                        visitor.page().select("[name=place][value^=usrn]").val())
                .press("Continue");
        look("the first question");
        visitor.press("Continue");
        look("no answer");
        visitor.write("answer", "street").press("Continue");
        look("the second question");
        visitor.write("answer", "12").press("Continue");
        look("details");
        visitor.write("description", "tree").press("Continue");
        look("photos");
        visitor.press("Continue");
        look("contact");
        visitor.write("email", "tree").press("Continue");
        look("a wrong address");
        visitor.write("email", "").press("Continue");
        look("check");
        visitor.press("Send report");
        assertThat(visitor.path()).startsWith("/report/tree/sent/");
        look("sent");
    }

    @Test
    void neither_has_a_step_of_a_complaint() {
        visitor.open("/complain/kind").press("Continue");
        look("no kind");
        visitor.write("kind", "corporate").press("Continue").press("Continue");
        look("no words");
        visitor.write("words", "tree").press("Continue").press("Continue");
        look("nobody");
        visitor.write("who", "several").press("Continue").press("Continue");
        look("no names");
        visitor.open("/complain/who").write("who", "other").press("Continue").press("Continue");
        look("no name");
        visitor.write("name", "tree").press("Continue").press("Continue");
        look("no way to answer");
        visitor.write("by", "phone").press("Continue");
        look("no number");
        visitor.write("phone", "0121 496 0001").press("Continue");
        look("needs");
        visitor.write("needs", "large-print").press("Continue");
        look("check");
        visitor.press("Send this to us");
        assertThat(visitor.path()).startsWith("/complain/sent/");
        look("sent");
    }

    private void look(String step) {
        assertThat(visitor.status()).as(step).isLessThan(500);
        assertThat(HardCodedWords.on(visitor.page(), WRITTEN))
                .as(step + ", " + visitor.path())
                .isEmpty();
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
