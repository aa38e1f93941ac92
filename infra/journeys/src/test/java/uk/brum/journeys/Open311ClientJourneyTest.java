package uk.brum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The client {@code open311} of npm, version 0.0.12, unmodified, against the running platform. Two of its parts that it
 * needs for XML alone cannot be fetched or built any more and are empty here.
 */
class Open311ClientJourneyTest {

    private static final int LONGEST_MINUTES = 2;

    @Test
    void lists_services_submits_a_request_and_reads_it_again() throws IOException, InterruptedException {
        String key = Journey.STATUS.demo().apps().getFirst().apiKey();
        String discovery = Journey.gateway() + "/open311/v2/discovery.json";

        NodeProgram.Said said = NodeProgram.install(
                        "open311-client",
                        "package.json",
                        "package-lock.json",
                        "journey.js",
                        "stubs/sparkxml/package.json",
                        "stubs/sparkxml/index.js",
                        "stubs/xml2json/package.json",
                        "stubs/xml2json/index.js")
                .node(LONGEST_MINUTES, "journey.js", discovery, key);

        assertThat(said.exit()).as(said.text()).isZero();
        JsonNode journey =
                JsonMapper.shared().readTree(said.text().lines().toList().getLast());
        assertThat(journey.path("endpoint").asString()).isEqualTo(Journey.gateway() + "/open311/v2/");
        assertThat(journey.path("services").asInt()).isGreaterThan(20);
        assertThat(journey.path("id").asString()).startsWith("SR-");
        assertThat(journey.path("read").asString())
                .isEqualTo(journey.path("description").asString());
        assertThat(journey.path("several").asInt()).isEqualTo(1);
        assertThat(journey.path("token").asString())
                .isEqualTo(journey.path("id").asString());
        String contentType = Journey.get(Journey.gateway() + "/open311/v2/services.xml")
                .headers()
                .firstValue("Content-Type")
                .orElse("");
        assertThat(contentType.replace(" ", "")).isEqualTo("text/xml;charset=utf-8");
    }
}
