package uk.brum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Lighthouse says of the pages on which the journeys begin, on the cheap phone and slow network that it imagines:
 * accessibility and best practices once, performance as the median of three.
 */
@Tag("alone")
@Execution(ExecutionMode.SAME_THREAD)
class LighthouseTest {

    private static final int LEAST = 95;
    private static final int LONGEST_MINUTES = 8;

    @Test
    void every_page_of_the_journeys_scores_ninety_five_or_more() throws IOException, InterruptedException {
        NodeProgram lighthouse = NodeProgram.install("lighthouse", "package.json", "package-lock.json", "audit.mjs");
        Journey.Missed home = Journey.reportable();
        String category = Journey.json(Journey.get(Journey.gateway() + "/api/requests/v1/categories"))
                .path("items")
                .path(0)
                .path("code")
                .asString();
        List<String> open = new ArrayList<>(List.of(
                "/",
                "/bins/" + home.uprn(),
                "/report",
                "/report/" + category,
                "/complain",
                "/area?postcode=" + home.postcode().replace(" ", "+")));

        var found = new ArrayList<>(audit(lighthouse, "", open));
        try (Browser browser = new Browser(Browser.Device.PHONE, true, "lighthouse")) {
            Resident resident = new Resident(browser);
            resident.signsUp();
            resident.signsIn();
            String cookies = browser.context().cookies(Journey.gateway()).stream()
                    .map(cookie -> cookie.name + "=" + cookie.value)
                    .collect(Collectors.joining("; "));
            found.addAll(audit(lighthouse, cookies, List.of("/account")));
        }

        assertThat(found).hasSize(open.size() + 1);
        var all = new SoftAssertions();
        for (JsonNode page : found) {
            String what = page.path("url").asString() + " " + page;
            all.assertThat(page.path("reached").asString()).as(what).doesNotContain("sign-in");
            all.assertThat(median(page.path("performance")))
                    .as("performance of " + what)
                    .isGreaterThanOrEqualTo(LEAST);
            all.assertThat(page.path("accessibility").asInt())
                    .as("accessibility of " + what)
                    .isGreaterThanOrEqualTo(LEAST);
            all.assertThat(page.path("best-practices").asInt())
                    .as("best practices of " + what)
                    .isGreaterThanOrEqualTo(LEAST);
        }
        all.assertAll();
    }

    /** Two scores on one side of the least one are enough to know on which side the median of three lies. */
    private static int median(JsonNode scores) {
        List<Integer> sorted = new ArrayList<>();
        scores.forEach(score -> sorted.add(score.asInt()));
        sorted.sort(null);
        return sorted.size() == 2 ? sorted.getFirst() : sorted.get(1);
    }

    private static List<JsonNode> audit(NodeProgram lighthouse, String cookies, List<String> paths)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "audit.mjs",
                Objects.requireNonNullElse(System.getenv("BRUM_CHROMIUM"), "/usr/bin/chromium"),
                cookies,
                String.valueOf(LEAST)));
        paths.forEach(path -> arguments.add(Journey.gateway() + path));
        NodeProgram.Said said = lighthouse.node(LONGEST_MINUTES, arguments.toArray(String[]::new));
        assertThat(said.exit()).as(said.text()).isZero();
        return said.text()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }
}
