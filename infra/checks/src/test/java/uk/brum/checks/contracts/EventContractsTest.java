package uk.brum.checks.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.brum.checks.Repository;
import uk.brum.checks.Yaml;

class EventContractsTest {

    private static final Repository REPOSITORY = Repository.here();
    private static final Map<String, AsyncApi> ALL = AsyncApi.all(REPOSITORY);
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012());

    @Test
    void every_service_that_tells_or_hears_has_a_contract() {
        assertThat(ALL.keySet()).contains("accounts", "bin-schedules", "notifications", "places");
    }

    @Test
    void every_event_follows_the_rules_of_the_house() {
        assertThat(EventRules.violations(REPOSITORY, ALL)).isEmpty();
    }

    @Test
    void every_example_is_a_whole_cloud_event_of_its_type() {
        List<String> violations = new ArrayList<>();
        for (Path file : REPOSITORY.files(name -> name.matches("contracts/events/.*\\.example\\.json"))) {
            JsonNode event = Yaml.json(Repository.read(file));
            String service = file.getParent().getFileName().toString();
            String name = file.getFileName().toString().replace(".example.json", "");
            String where = REPOSITORY.name(file);
            JsonNode envelope = Yaml.json(REPOSITORY.read("infra/checks/src/test/resources/cloud-event.schema.json"));
            SCHEMAS.getSchema(envelope).validate(event).forEach(error -> violations.add(where + ": " + error));
            if (!("brum." + service + "." + name).equals(event.path("type").asString(""))) {
                violations.add(where + ": its type is not that of the file");
            }
            if (!("/services/" + service).equals(event.path("source").asString(""))) {
                violations.add(where + ": its source is not the service of the folder");
            }
            JsonNode schema = Yaml.json(Repository.read(file.resolveSibling(name + ".schema.json")));
            SCHEMAS.getSchema(schema)
                    .validate(event.path("data"))
                    .forEach(error -> violations.add(where + " data: " + error));
        }
        assertThat(violations).isEmpty();
    }
}
