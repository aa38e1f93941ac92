package uk.brum.checks.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.brum.checks.JavaFile;
import uk.brum.checks.Repository;
import uk.brum.checks.Yaml;

class MetricsTest {

    private static final Repository REPOSITORY = Repository.here();
    private static final JsonNode DASHBOARD = Yaml.json(REPOSITORY.read("infra/observability/platform.dashboard.json"));
    private static final JsonNode ALERTS = Yaml.read(REPOSITORY.read("infra/observability/alerts.yml"));

    /** A name before braces: in our expressions every metric has them. */
    private static final Pattern METRIC = Pattern.compile("\\b([a-z][a-z0-9_]*)\\{");

    private static final Pattern BARE =
            Pattern.compile("\\b(?:brum|http|jvm|process|mongodb|resilience4j)_[a-z0-9_]+(?![a-z0-9_{])");
    private static final Pattern REGISTERED = Pattern.compile(
            "(?:Gauge|TimeGauge|Counter|FunctionCounter|Timer|DistributionSummary)\\s*\\.builder\\(\\s*\"([a-z.]+)\""
                    + "|\\.(?:counter|timer|gauge|summary)\\(\\s*\"([a-z.]+)\"");
    private static final List<String> SUFFIXES = List.of(
            "", "_total", "_seconds", "_seconds_count", "_seconds_sum", "_seconds_max", "_bytes", "_seconds_total");

    @Test
    void every_metric_that_a_panel_or_an_alarm_names_exists() {
        Set<String> known = known();
        Set<String> unknown = expressions()
                .flatMap(expression -> METRIC.matcher(expression).results())
                .map(match -> match.group(1))
                .filter(name -> !known.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unknown).isEmpty();
    }

    @Test
    void no_metric_escapes_that_check_by_standing_without_braces() {
        assertThat(expressions()
                        .flatMap(expression -> BARE.matcher(expression).results())
                        .map(match -> match.group()))
                .isEmpty();
    }

    @Test
    void every_metric_of_our_own_is_explained_and_shown() {
        String readMe = REPOSITORY.read("infra/observability/README.md");
        String shown = expressions().collect(Collectors.joining("\n"));
        for (String own : registered()) {
            String name = own.replace('.', '_');
            if (name.startsWith("brum_")) {
                assertThat(readMe).contains("`" + name);
                assertThat(shown).contains(name);
            }
        }
    }

    @Test
    void every_alarm_says_what_is_wrong_and_what_to_do() {
        ALERTS.path("groups")
                .forEach(group -> group.path("rules").forEach(alert -> {
                    assertThat(alert.at("/annotations/summary").asString(""))
                            .as(alert.toString())
                            .isNotBlank();
                    assertThat(alert.at("/labels/severity").asString("")).isIn("page", "ticket");
                    assertThat(REPOSITORY.path(alert.at("/annotations/runbook").asString("nothing")))
                            .exists();
                }));
    }

    @Test
    void every_part_is_scraped_at_its_management_port() {
        String scraped = REPOSITORY.read("infra/observability/prometheus.yml");
        JsonNode services = Yaml.read(REPOSITORY.read("helm/brum/values.yaml")).path("services");
        services.properties()
                .forEach(service -> assertThat(scraped)
                        .contains("127.0.0.1:"
                                + service.getValue().path("managementPort").asString() + "'], labels: { service: "
                                + service.getKey() + " }"));
    }

    private static Stream<String> expressions() {
        return Stream.concat(DASHBOARD.findValues("expr").stream(), ALERTS.findValues("expr").stream())
                .map(JsonNode::asString);
    }

    private static Set<String> registered() {
        return JavaFile.all(REPOSITORY).stream()
                .filter(file -> file.name().contains("/src/main/"))
                .flatMap(file -> REGISTERED.matcher(file.text()).results())
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> known() {
        Set<String> known = REPOSITORY
                .read("infra/observability/metrics-of-libraries.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String name : registered()) {
            SUFFIXES.forEach(suffix -> known.add(name.replace('.', '_') + suffix));
        }
        return known;
    }
}
