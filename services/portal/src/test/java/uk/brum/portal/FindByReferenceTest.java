package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who was given a reference on the phone and has nothing else. */
@PortalPages
class FindByReferenceTest {

    private final Visitor visitor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            SR-7K2M-9QXD,           /reports/SR-7K2M-9QXD,              Pothole
            ' sr 7k2m 9qxd. ',      /reports/SR-7K2M-9QXD,              Pothole
            MB-7K2M-9QXD,           /account/reports/MB-7K2M-9QXD,      Rubbish not collected
            co7k2m9qxd,             /account/complaints/CO-7K2M-9QXD,   Complaint about a council service
            """)
    void finds_what_has_the_reference_however_it_was_typed(String typed, String path, String heading) {
        visitor.open("/").follow("Find a report or complaint by its reference");
        visitor.write("reference", typed).press("Find it");
        assertThat(visitor.path()).isEqualTo(path);
        assertThat(visitor.page().select("h1").text()).contains(heading);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                      Enter the reference
            7K2M-9QXD,               'Enter a reference like SR-7K2M-9QXD'
            SR-7K2M,                 'Enter a reference like SR-7K2M-9QXD'
            //elsewhere.example,     'Enter a reference like SR-7K2M-9QXD'
            """)
    void says_what_is_wrong_with_a_reference(String typed, String message) {
        visitor.open("/reports").write("reference", typed).press("Find it");
        assertThat(visitor.page().select(".govuk-error-summary").text()).contains(message);
        assertThat(visitor.page().title()).startsWith("Error: ");
        assertThat(visitor.page().select("[name=reference]").val()).isEqualTo(typed);
    }

    @Test
    void says_that_it_does_not_know_a_reference() {
        World.NEIGHBOURS
                .at("service-requests")
                .stubFor(get(urlPathEqualTo("/api/requests/v1/requests/SR-0000-0000"))
                        .willReturn(aResponse().withStatus(404)));
        visitor.open("/reports").write("reference", "SR-0000-0000").press("Find it");
        assertThat(visitor.status()).isEqualTo(404);
        assertThat(visitor.words()).contains("Page not found");
    }
}
