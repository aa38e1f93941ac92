package uk.brum.checks.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Reads the rendered policies as a network would: who may open a connection to whom. */
class NetworkPolicyTest {

    private static final Chart CHART = Chart.rendered();

    private static final Map<String, Set<String>> CALLS = Map.of(
            "gateway",
                    Set.of(
                            "accounts",
                            "places",
                            "service-requests",
                            "bin-schedules",
                            "complaints",
                            "notifications",
                            "portal"),
            "service-requests", Set.of("accounts", "places", "bin-schedules"),
            "complaints", Set.of("accounts", "places", "service-requests", "bin-schedules", "notifications"),
            "accounts", Set.of(),
            "places", Set.of("accounts"),
            "bin-schedules", Set.of("accounts", "places"),
            "notifications", Set.of("accounts", "service-requests", "bin-schedules", "complaints"),
            "portal", Set.of("accounts", "places", "service-requests", "bin-schedules", "complaints", "notifications"));

    @Test
    void everything_is_denied_first() {
        JsonNode deny = CHART.document("NetworkPolicy", "brum-default-deny").path("spec");
        assertThat(deny.path("policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
        assertThat(deny.has("ingress") || deny.has("egress")).isFalse();
        assertThat(deny.at("/podSelector/matchLabels").propertyNames())
                .containsExactlyInAnyOrder("app.kubernetes.io/part-of", "app.kubernetes.io/instance");
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
    void a_service_may_go_out_to_what_it_calls_and_to_nothing_else(String service) {
        Set<String> expected = new TreeSet<>(CALLS.get(service));
        expected.add("dns:53");
        if (!service.equals("gateway")) {
            expected.addAll(List.of("mongodb:27017", "rabbitmq:5672"));
        }
        if (service.equals("notifications")) {
            expected.add("192.0.2.25/32:587");
        }
        if (service.equals("service-requests")) {
            expected.add("0.0.0.0/0:443");
        }
        if (service.equals("portal")) {
            CALLS.get("portal").forEach(watched -> expected.add("health of " + watched));
        }
        assertThat(new TreeSet<>(peers(policy(service).path("egress"), "to"))).isEqualTo(expected);
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
    void a_service_lets_in_those_who_call_it_and_nobody_else(String service) {
        Set<String> expected = new TreeSet<>(Set.of("prometheus:" + managementPort(service)));
        CALLS.forEach((caller, called) -> {
            if (called.contains(service)) {
                expected.add(caller);
            }
        });
        if (service.equals("gateway")) {
            expected.add("ingress-nginx:8080");
        }
        if (CALLS.get("portal").contains(service)) {
            expected.add("health of portal");
        }
        assertThat(new TreeSet<>(peers(policy(service).path("ingress"), "from")))
                .isEqualTo(expected);
    }

    @Test
    void webhooks_and_contractors_are_called_on_the_open_internet_alone() {
        JsonNode internet = policy("service-requests")
                .path("egress")
                .valueStream()
                .map(rule -> rule.at("/to/0/ipBlock"))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElseThrow();
        assertThat(internet.path("except").valueStream().map(JsonNode::asString))
                .contains("10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16");
    }

    @Test
    void a_policy_applies_to_the_pods_of_its_service_and_its_ports_are_those_they_listen_on() {
        for (String service : Chart.SERVICES) {
            JsonNode template = CHART.one("Deployment", service).at("/spec/template");
            JsonNode selector = policy(service).at("/podSelector/matchLabels");
            selector.properties()
                    .forEach(label -> assertThat(template.at("/metadata/labels").path(label.getKey()))
                            .isEqualTo(label.getValue()));
            Set<Integer> listening = new HashSet<>();
            template.at("/spec/containers/0/ports")
                    .forEach(port -> listening.add(port.path("containerPort").asInt()));
            policy(service)
                    .path("ingress")
                    .forEach(rule -> rule.path("ports")
                            .forEach(port -> assertThat(listening)
                                    .contains(port.path("port").asInt())));
        }
    }

    private static int managementPort(String service) {
        return CHART.one("Service", service).at("/spec/ports/1/port").asInt();
    }

    private static JsonNode policy(String service) {
        return CHART.one("NetworkPolicy", service).path("spec");
    }

    /** Services by their name, everything else by its name with its port; an open peer would be an empty word. */
    private static List<String> peers(JsonNode rules, String side) {
        List<String> peers = new ArrayList<>();
        for (JsonNode rule : rules) {
            assertThat(rule.path(side).isEmpty())
                    .as("a rule without " + side + " lets everyone through")
                    .isFalse();
            assertThat(rule.path("ports").isEmpty())
                    .as("a rule without ports opens all")
                    .isFalse();
            for (JsonNode peer : rule.path(side)) {
                String port = ":" + rule.at("/ports/0/port").asInt();
                JsonNode labels = peer.at("/podSelector/matchLabels");
                if (labels.has("app.kubernetes.io/component")) {
                    String service = labels.path("app.kubernetes.io/component").asString();
                    peers.add(port.startsWith(":9") ? "health of " + service : service);
                } else if (peer.has("ipBlock")) {
                    peers.add(peer.at("/ipBlock/cidr").asString() + port);
                } else if (labels.has("k8s-app")) {
                    peers.add("dns" + port);
                } else {
                    assertThat(peer.has("namespaceSelector")).isTrue();
                    peers.add(labels.path("app.kubernetes.io/name").asString("") + port);
                }
            }
        }
        return peers;
    }
}
