package uk.brum.checks.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import uk.brum.checks.Repository;
import uk.brum.checks.Tool;
import uk.brum.checks.Tool.Outcome;
import uk.brum.checks.Yaml;

/** What Helm itself makes of the chart, by kind and service. */
record Chart(List<JsonNode> documents) {

    static final List<String> SERVICES = List.of(
            "gateway",
            "accounts",
            "places",
            "service-requests",
            "bin-schedules",
            "complaints",
            "notifications",
            "portal");
    private static final String COMPONENT = "app.kubernetes.io/component";

    static Chart rendered(String... more) {
        return new Chart(Yaml.readAll(text(more)));
    }

    static String text(String... more) {
        Outcome outcome = helm(Stream.concat(Stream.of("template", "brum", "helm/brum"), Stream.of(more))
                .toArray(String[]::new));
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        return outcome.output();
    }

    /** A Helm that was built from source thinks of an ancient cluster when it renders, so it is told a present one. */
    static Outcome helm(String... arguments) {
        Stream<String> version = arguments[0].equals("template") ? Stream.of("--kube-version", "1.31.0") : Stream.of();
        return Tool.find("BRUM_HELM", "helm")
                .run(
                        Repository.here().path("."),
                        Map.of(),
                        Stream.concat(Stream.of(arguments), version).toArray(String[]::new));
    }

    /** The services that have a document of this kind. */
    List<String> names(String kind) {
        return documents.stream()
                .filter(document -> kind.equals(document.path("kind").asString("")))
                .map(document ->
                        document.path("metadata").path("labels").path(COMPONENT).asString(""))
                .filter(component -> !component.isEmpty())
                .toList();
    }

    JsonNode one(String kind, String service) {
        return documents.stream()
                .filter(document -> kind.equals(document.path("kind").asString("")))
                .filter(document -> service.equals(
                        document.path("metadata").path("labels").path(COMPONENT).asString("")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the chart makes no " + kind + " for " + service));
    }

    JsonNode document(String kind, String name) {
        return documents.stream()
                .filter(document -> kind.equals(document.path("kind").asString(""))
                        && Objects.equals(name, document.at("/metadata/name").asString("")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the chart makes no " + kind + " " + name));
    }
}
