package uk.brum.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import uk.brum.testing.Checkout;

class ProblemListTest {

    @Test
    void lists_every_problem_of_accounts_and_no_other() throws IOException {
        Map<String, Map<String, Map<String, Object>>> file =
                new Yaml().load(Files.readString(Checkout.path("contracts/problems.yaml")));
        Map<String, Object> told = new TreeMap<>();
        AccountsProblems.ALL.forEach(
                type -> told.put(type.name(), Map.of("status", type.status().value(), "title", type.title())));

        assertThat(new TreeMap<String, Object>(file.get("accounts"))).isEqualTo(told);
    }
}
