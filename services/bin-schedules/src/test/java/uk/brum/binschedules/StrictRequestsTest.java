package uk.brum.binschedules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not there, what is null, and what is empty are three things. */
class StrictRequestsTest extends RunningService {

    private static final String MONDAY = "2026-11-23";

    @Test
    void takes_null_for_an_optional_field_that_is_left_out() {
        ImportedHome home = aHome();

        assertThat(post(
                                "/missed-collections",
                                AGENT,
                                "{\"uprn\":\"%s\",\"stream\":\"residual\",\"collectionDate\":\"%s\",\"note\":null,\"onBehalfOf\":null}"
                                        .formatted(home.uprn(), MONDAY))
                        .status())
                .isEqualTo(201);
        assertThat(putJson(
                                "/exceptions/2026-11-30/residual/round:" + home.round(),
                                SUPERVISOR,
                                "{\"treatment\":\"skipped\",\"movedTo\":null,\"reason\":\"Snow.\",\"sideWasteSacks\":null}")
                        .status())
                .isEqualTo(200);
        assertThat(post(
                                "/missed-collections",
                                AGENT,
                                "{\"uprn\":\"%s\",\"stream\":null,\"collectionDate\":\"%s\"}"
                                        .formatted(home.uprn(), MONDAY))
                        .problem())
                .isEqualTo("invalid-request");
    }

    @ParameterizedTest
    @CsvSource({
        "/missed-collections?open=",
        "/missed-collections?mine=&limit=20",
        "/missed-collections?limit=",
        "/exceptions?from=",
        "/exceptions?from=2026-11-23&to=",
        "/postcodes/B13 8DC/collections?from=",
        "/postcodes/B13 8DC/collections?to=",
        "/crew-events?date="
    })
    void refuses_a_parameter_without_a_value(String path) {
        Answer answer = get(path, AGENT);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
    }
}
