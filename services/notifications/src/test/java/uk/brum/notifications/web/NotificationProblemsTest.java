package uk.brum.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import uk.brum.testing.Checkout;

class NotificationProblemsTest {

    @Test
    void are_those_of_the_platforms_list() throws Exception {
        Map<String, Map<String, Object>> listed =
                new Yaml().load(Files.readString(Checkout.path("contracts/problems.yaml")));
        Map<String, Object> ours = new TreeMap<>();
        NotificationProblems.ALL.forEach(problem ->
                ours.put(problem.name(), Map.of("status", problem.status().value(), "title", problem.title())));

        assertThat(ours).isEqualTo(listed.get("notifications"));
    }
}
