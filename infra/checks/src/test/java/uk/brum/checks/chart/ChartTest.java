package uk.brum.checks.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import uk.brum.checks.Repository;
import uk.brum.checks.Tool;
import uk.brum.checks.Tool.Outcome;
import uk.brum.checks.Yaml;

class ChartTest {

    private static final Chart CHART = Chart.rendered();
    private static final Set<String> WITH_SECRETS =
            Set.of("accounts", "places", "service-requests", "bin-schedules", "complaints", "notifications", "portal");

    @Test
    void helm_finds_nothing_to_complain_of() {
        assertThat(Chart.helm("lint", "--strict", "helm/brum").output()).contains("0 chart(s) failed");
    }

    @Test
    void kubernetes_would_take_every_document_as_it_is(@TempDir Path folder) throws IOException {
        String[] everything = {
            "--set", "services.gateway.autoscaling.enabled=true", "--set", "tracing.endpoint=http://otel:4318/v1/traces"
        };
        String rendered = Chart.text(everything);
        assertThat(kubernetes(folder, rendered).exit()).isZero();
        Outcome refused = kubernetes(folder, rendered.replace("readOnlyRootFilesystem", "readOnlyRootFileSystem"));
        assertThat(refused.exit()).as("a misspelt field is found").isNotZero();
    }

    @Test
    void every_service_gets_one_of_each_kind() {
        for (String kind : List.of("Deployment", "Service", "ServiceAccount", "PodDisruptionBudget", "NetworkPolicy")) {
            assertThat(CHART.names(kind)).as(kind).containsAll(Chart.SERVICES);
        }
        assertThat(CHART.names("Ingress")).containsExactly("gateway");
        assertThat(CHART.names("HorizontalPodAutoscaler")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gateway",
                "accounts",
                "places",
                "service-requests",
                "bin-schedules",
                "complaints",
                "notifications",
                "portal"
            })
    void a_pod_may_do_nothing_that_it_does_not_need(String service) {
        JsonNode pod = CHART.one("Deployment", service).at("/spec/template/spec");
        JsonNode container = pod.at("/containers/0");
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean(false)).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").asString()).isEqualTo("RuntimeDefault");
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean(false))
                .isTrue();
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                .isFalse();
        assertThat(container.at("/securityContext/capabilities/drop/0").asString())
                .isEqualTo("ALL");
        assertThat(pod.path("volumes").toString()).contains("\"name\":\"tmp\",\"emptyDir\"");
        assertThat(CHART.one("ServiceAccount", service)
                        .path("automountServiceAccountToken")
                        .asBoolean(true))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gateway",
                "accounts",
                "places",
                "service-requests",
                "bin-schedules",
                "complaints",
                "notifications",
                "portal"
            })
    void a_pod_is_asked_for_its_health_on_the_management_port_and_has_bounds(String service) {
        JsonNode container = CHART.one("Deployment", service).at("/spec/template/spec/containers/0");
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertThat(container.path(probe).at("/httpGet/port").asString()).isEqualTo("management");
            assertThat(container.path(probe).at("/httpGet/path").asString()).startsWith("/actuator/health/");
        }
        assertThat(container.at("/resources/requests/cpu").isMissingNode()).isFalse();
        assertThat(container.at("/resources/limits/memory").isMissingNode()).isFalse();
        assertThat(CHART.document("Ingress", "brum-gateway").toString()).doesNotContain("management");
    }

    @Test
    void secrets_come_by_reference_only_and_each_from_the_services_own_secret() {
        for (String service : Chart.SERVICES) {
            Map<String, JsonNode> environment = CHART.one("Deployment", service)
                    .at("/spec/template/spec/containers/0/env")
                    .valueStream()
                    .collect(Collectors.toMap(entry -> entry.path("name").asString(), entry -> entry));
            List<String> secret = List.of("SPRING_MONGODB_URI", "SPRING_RABBITMQ_PASSWORD", "BRUM_CLIENT_SECRET");
            if (WITH_SECRETS.contains(service)) {
                assertThat(environment.keySet()).containsAll(secret);
                secret.forEach(name -> assertThat(environment
                                .get(name)
                                .at("/valueFrom/secretKeyRef/name")
                                .asString())
                        .isEqualTo("brum-" + service));
            } else {
                assertThat(environment.keySet()).doesNotContainAnyElementsOf(secret);
            }
        }
        assertThat(CHART.names("Secret")).isEmpty();
    }

    @Test
    void the_environment_has_the_names_that_compose_uses() {
        JsonNode compose = Yaml.read(Repository.here().read("docker-compose.yml"));
        JsonNode platform = CHART.document("ConfigMap", "brum-platform").path("data");
        for (String service : WITH_SECRETS) {
            Set<String> rendered = CHART.one("Deployment", service)
                    .at("/spec/template/spec/containers/0/env")
                    .valueStream()
                    .map(entry -> entry.path("name").asString())
                    .collect(Collectors.toSet());
            rendered.addAll(platform.propertyNames());
            // demo people are for a developer's machine
            assertThat(compose.path("services")
                            .path(service)
                            .path("environment")
                            .propertyNames())
                    .filteredOn(name ->
                            !Set.of("BRUM_DEMO_FILE", "SPRING_PROFILES_ACTIVE").contains(name))
                    .allSatisfy(name -> assertThat(rendered).contains(name));
        }
    }

    @Test
    void more_pods_come_by_load_when_that_is_asked_for() {
        Chart scaled = Chart.rendered("--set", "services.gateway.autoscaling.enabled=true");
        assertThat(scaled.names("HorizontalPodAutoscaler")).containsExactly("gateway");
        assertThat(scaled.one("Deployment", "gateway").path("spec").has("replicas"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services.places.secret=",
                "services.places.secret=Not A Name",
                "services.portal.calls={fieldwork}",
                "services.portal.env.MY_PASSWORD=open",
                "services.portal.replicas=0",
                "services.portal.colour=green",
                "issuer=https://account.brum.example/",
                "image.pullPolicy=Sometimes",
                "mongodb.port=mongo",
                "smtp.cidr=everywhere"
            })
    void a_wrong_value_is_refused_by_the_schema(String value) {
        var refused = Chart.helm("template", "brum", "helm/brum", "--set", value);
        assertThat(refused.exit()).isNotZero();
        assertThat(refused.output()).contains("schema");
    }

    @Test
    void a_service_without_a_secret_name_is_refused_by_the_schema() {
        var refused = Chart.helm("template", "brum", "helm/brum", "--set", "services.places.secret=null");
        assertThat(refused.exit()).isNotZero();
        assertThat(refused.output()).contains("missing property 'secret'");
    }

    private static Outcome kubernetes(Path folder, String rendered) throws IOException {
        Path file = Files.writeString(folder.resolve("rendered.yaml"), rendered);
        return Tool.find("BRUM_KUBERNETES_VALIDATE", "kubernetes-validate")
                .run(folder, Map.of(), "--strict", "--quiet", "--kubernetes-version", "1.31", file.toString());
    }
}
