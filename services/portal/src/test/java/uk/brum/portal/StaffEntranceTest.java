package uk.brum.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may enter the contact centre's pages, and what frames them. */
@PortalPages
class StaffEntranceTest {

    private final Visitor visitor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor"})
    void staff_land_at_the_search_box_when_they_sign_in(String role) {
        visitor.signInAs(role);
        assertThat(visitor.path()).isEqualTo("/staff");
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.page().select("header form[role=search] [name=q]")).hasSize(1);
        assertThat(visitor.page().select("header nav").text())
                .contains("Search")
                .doesNotContain("My area");
    }

    @Test
    void residents_are_told_that_they_may_not_see_it() {
        visitor.signIn().open("/staff");
        assertThat(visitor.status()).isEqualTo(403);
        assertThat(visitor.words()).contains("You cannot see this page");
        assertThat(visitor.page().select("header nav").text()).doesNotContain("Contact centre");
    }

    @Test
    void whoever_is_not_signed_in_signs_in_first_and_comes_back() {
        visitor.raw(visitor.to("/be/agent"));
        visitor.open("/staff?q=MB-7K2M-9QXD");
        assertThat(visitor.path()).isEqualTo("/staff/missed-bins/MB-7K2M-9QXD");
    }

    @Test
    void staff_find_their_pages_from_the_pages_of_residents() {
        visitor.signInAs("agent").open("/").follow("Contact centre");
        assertThat(visitor.path()).isEqualTo("/staff");
    }
}
