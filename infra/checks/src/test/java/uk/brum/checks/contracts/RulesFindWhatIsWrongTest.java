package uk.brum.checks.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.brum.checks.Repository;
import uk.brum.checks.Yaml;

/** A rule that cannot be broken is no rule: each is broken here once. */
class RulesFindWhatIsWrongTest {

    private static final String HONEST = Repository.here().read("infra/checks/src/test/resources/honest.openapi.yaml");

    @Test
    void nothing_is_wrong_with_a_contract_that_keeps_every_rule() {
        OpenApi api = new OpenApi("test", Yaml.read(HONEST));
        assertThat(HttpRules.violations(api)).isEmpty();
        assertThat(BoundRules.violations(api)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    openapi: 3.0.3            | openapi: 3.1.0        | is not 3.0.3
                    operationId: addBin       | operationId: readBin  | of another operation
                    operationId: addBin       | operationId: Add-Bin  | no operationId in camelCase
                    x-consistency: strong     | x-other: strong       | x-consistency
                    security: []              | x-security: []        | no security of its own
                    x-roles: [anonymous]      | x-roles: [resident]   | anonymous must be among
                    x-roles: [anonymous]      | x-roles: [wizard]     | unknown role
                    '401':                    | '402':                | [401]
                    '404':                    | '405':                | [404]
                    '403':                    | '409':                | [403]
                    '415':                    | '409':                | [415]
                    name: Idempotency-Key     | name: Some-Key        | takes no Idempotency-Key
                    application/problem+json: | application/json:     | is not one of {application/problem+json
                    examples:                 | x-examples:           | has no named example
                    """)
    void each_rule_for_operations_can_be_broken(String kept, String broken, String complaint) {
        assertThat(HttpRules.violations(breaking(kept, broken)))
                .anySatisfy(violation -> assertThat(violation).contains(complaint));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    maxLength: 20               | minLength: 1     | a string has no maxLength
                    maxItems: 3                 | minItems: 1      | an array has no maxItems
                    maximum: 2000               | multipleOf: 1    | a number has no minimum and maximum
                    additionalProperties: false | nullable: true   | is open
                    pattern: '^[0-9]+$'         | minLength: 1     | has no pattern, enum or format
                    """)
    void each_bound_can_be_broken(String kept, String broken, String complaint) {
        assertThat(BoundRules.violations(breaking(kept, broken)))
                .anySatisfy(violation -> assertThat(violation).contains(complaint));
    }

    @Test
    void an_example_that_is_not_of_its_schema_is_found() {
        OpenApi api = breaking("colour: green", "colour: mauve");
        List<String> invalid = api.operations().stream()
                .flatMap(operation -> api.responseBodies(operation, "200").stream())
                .flatMap(body -> HttpContractsTest.invalidExamples(api, body).stream())
                .toList();
        assertThat(invalid).hasSize(1);
    }

    @Test
    void a_problem_that_is_listed_otherwise_is_found() {
        ProblemCatalogue catalogue = ProblemCatalogue.read(Repository.here());
        assertThat(catalogue.violations(breaking("platform/invalid-request", "platform/not-there")))
                .anySatisfy(violation -> assertThat(violation).contains("not in contracts/problems.yaml"));
        assertThat(catalogue.violations(breaking("title: Something in", "title: Something else in")))
                .anySatisfy(violation -> assertThat(violation).contains("differ from contracts/problems.yaml"));
    }

    private static OpenApi breaking(String kept, String broken) {
        assertThat(HONEST).contains(kept);
        return new OpenApi("test", Yaml.read(HONEST.replace(kept, broken)));
    }
}
