package uk.brum.servicerequests.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.brum.testing.Checkout;

class ConformanceDocumentTest {

    @Test
    void the_document_lists_every_rule_that_is_proved() throws IOException {
        String proved = ConformanceReport.summaryOf(List.of(
                ClientTrapsTest.class,
                FiltersTest.class,
                PhotosThroughOpen311Test.class,
                ReportingTest.class,
                ValidatorsTest.class));
        assertThat(Files.readString(Checkout.path("docs/open311-conformance.md")))
                .as("cp services/service-requests/target/open311-conformance.md docs/ after all of its tests have run")
                .isEqualTo(proved);
    }
}
