package uk.brum.checks.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import uk.brum.checks.Repository;
import uk.brum.checks.contracts.OpenApi.Body;
import uk.brum.checks.contracts.OpenApi.Operation;

class HttpContractsTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30());

    static Stream<OpenApi> contracts() {
        return OpenApi.all(Repository.here()).stream();
    }

    @Test
    void every_service_with_an_api_has_a_contract() {
        assertThat(contracts().map(OpenApi::service)).contains("accounts", "bin-schedules", "notifications", "places");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void every_operation_says_who_may_call_it_and_what_it_answers(OpenApi api) {
        assertThat(HttpRules.violations(api)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void nothing_in_a_contract_is_endless(OpenApi api) {
        assertThat(BoundRules.violations(api)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void every_example_is_valid_against_its_schema(OpenApi api) {
        List<String> violations = new ArrayList<>();
        for (Operation operation : api.operations()) {
            List<Body> bodies = new ArrayList<>(api.requestBodies(operation));
            operation
                    .node()
                    .path("responses")
                    .propertyNames()
                    .forEach(status -> bodies.addAll(api.responseBodies(operation, status)));
            bodies.forEach(body -> violations.addAll(invalidExamples(api, body)));
        }
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void every_problem_in_an_example_is_listed_and_every_listed_problem_has_an_example(OpenApi api) {
        assertThat(ProblemCatalogue.read(Repository.here()).violations(api)).isEmpty();
    }

    @Test
    void the_list_of_problems_is_well_formed() {
        assertThat(ProblemCatalogue.read(Repository.here()).violations()).isEmpty();
    }

    static List<String> invalidExamples(OpenApi api, Body body) {
        Schema schema = SCHEMAS.getSchema(api.standalone(body.node().path("schema")));
        List<String> invalid = new ArrayList<>();
        body.node().path("examples").properties().forEach(named -> {
            JsonNode value = api.resolve(named.getValue()).path("value");
            schema.validate(value)
                    .forEach(error -> invalid.add(
                            api.service() + ": " + body.where() + " example " + named.getKey() + ": " + error));
        });
        return invalid;
    }
}
