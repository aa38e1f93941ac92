package uk.brum.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser keeps of a page, its title and the addresses in it, says nothing of a person (decision 0087). */
@PortalPages
class StaffTitlesTest {

    private static final List<String> OF_PERSONS =
            List.of("Amina", "Begum", "Ash Agent", "sam@example.org", "amina@example.org", "0121", "handler-2", "{0}");

    private final Visitor supervisor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
        StaffDesk.atWork();
        supervisor.signInAs("supervisor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/people/6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11",
                "/staff/people/6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11/needs",
                "/staff/people/6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11/notes/new",
                "/staff/people/6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11/accesses",
                "/staff/properties/990000000017",
                "/staff/missed-bins/MB-7K2M-9QXD",
                "/staff/queues",
                "/staff/queues?team=highways&clock=overdue",
                "/staff/requests/SR-7K2M-9QXD",
                "/staff/requests/SR-7K2M-9QXD/assign",
                "/staff/moderation/SR-7K2M-9QXD",
                "/staff/moderation/blocks",
                "/staff/colleagues",
                "/staff/colleagues/0d9a8f60-5b1c-4f39-9a3e-1f2f8f5f7a03",
                "/staff/complaints",
                "/staff/complaints?handler=handler-2",
                "/staff/complaints/CO-7K2M-9QXD",
                "/staff/complaints/CO-7K2M-9QXD/letters/receipt-1",
                "/staff/complaints/remedies",
                "/staff/board"
            })
    void a_page_names_nobody_in_its_title_or_in_an_address(String path) {
        assertThat(supervisor.open(path).status()).isEqualTo(200);
        assertThat(supervisor.page().title()).isNotBlank();
        assertThat(OF_PERSONS).noneMatch(supervisor.page().title()::contains);
        // a colleague's list is asked for by their id, which in the examples reads like a name
        assertThat(supervisor.page().select("a[href]:not([href^=tel:])").eachAttr("href"))
                .noneMatch(address -> OF_PERSONS.stream()
                        .filter(one -> !one.equals("handler-2"))
                        .anyMatch(address::contains));
    }

    @ParameterizedTest
    @ValueSource(strings = {"amina begum", "0121 496 0000", "amina@example.org"})
    void a_search_stands_in_no_title(String typed) {
        supervisor.open("/staff").write("q", typed).press("Search");
        assertThat(supervisor.page().title()).doesNotContainIgnoringCase(typed);
    }
}
