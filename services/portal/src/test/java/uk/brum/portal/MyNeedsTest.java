package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PortalPages
class MyNeedsTest {

    private static final String PAGE = "/account/needs";
    private static final String API = "/api/accounts/v1/me/adjustments";

    private final Visitor visitor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
        visitor.signIn();
    }

    @Test
    void a_person_sees_what_is_written_down_and_whether_they_or_the_staff_did_it() {
        visitor.open("/account").follow("What you need from us");
        assertThat(visitor.words())
                .contains("Our staff see this when they help you, and we record who looks.")
                .contains("You changed it", "Our staff changed it with you")
                .doesNotContain("Ash Agent");
        assertThat(visitor.page().select("[name=needs][checked]").eachAttr("value"))
                .containsExactly("large-print");
        assertThat(visitor.page().select("[name=contact][checked]").eachAttr("value"))
                .containsExactly("phone", "post");
        assertThat(visitor.page().select("[name=language] [selected]").text()).isEqualTo("Urdu");
        assertThat(visitor.page().select("[name=other]").text()).isEqualTo("Call after 5 in the evening.");
    }

    @Test
    void a_person_changes_it_over_the_version_they_saw() {
        visitor.open(PAGE)
                .write("other", "Call before noon.")
                .write("language", "ur")
                .press("Save");
        accounts().verify(putRequestedFor(urlPathEqualTo(API)).withRequestBody(equalToJson("""
                        {"version":2,"language":"ur","needs":["large-print"],"contact":["post"],
                         "other":"Call before noon."}""")));
        assertThat(visitor.path()).isEqualTo("/account");
        assertThat(visitor.words()).contains("We saved what you need from us.");
    }

    @Test
    void shows_what_was_changed_meanwhile_and_keeps_what_was_typed() {
        accounts().stubFor(put(urlPathEqualTo(API)).willReturn(aResponse().withStatus(409)));
        visitor.open(PAGE).write("other", "Call before noon.").press("Save");
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.words()).contains("This was changed while you were typing");
        assertThat(visitor.page().select("[name=other]").text()).isEqualTo("Call before noon.");
    }

    @Test
    void says_what_is_too_long_and_keeps_it_when_accounts_is_away() {
        visitor.open(PAGE).write("other", "x".repeat(501)).press("Save");
        assertThat(visitor.page().select(".govuk-error-summary").text()).contains("Write 500 characters or fewer");
        accounts().stubFor(put(urlPathEqualTo(API)).willReturn(aResponse().withStatus(503)));
        visitor.open(PAGE).write("other", "Call before noon.").press("Save");
        assertThat(visitor.status()).isEqualTo(503);
        assertThat(visitor.words()).contains("We could not save this just now.");
        assertThat(visitor.page().select("[name=other]").text()).isEqualTo("Call before noon.");
    }

    @Test
    void nobody_else_is_let_in() {
        assertThat(World.visitor().raw(visitor.to(PAGE)).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/login/start"));
    }

    private static WireMockServer accounts() {
        return World.NEIGHBOURS.at("accounts");
    }
}
