package uk.brum.places.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import uk.brum.places.domain.PlaceRefused;
import uk.brum.starter.problem.ProblemType;
import uk.brum.testing.Checkout;

class PlaceProblemsTest {

    @Test
    void lists_every_problem_of_places_with_its_status_and_title() throws Exception {
        Map<String, Object> inCode = new LinkedHashMap<>();
        for (Class<?> kind : PlaceRefused.class.getPermittedSubclasses()) {
            PlaceRefused refused = (PlaceRefused) kind.getDeclaredConstructor().newInstance();
            ProblemType type = PlaceProblems.problem(refused).type();
            assertThat(type.service()).isEqualTo("places");
            inCode.put(type.name(), Map.of("status", type.status().value(), "title", type.title()));
        }

        assertThat(inCode).isEqualTo(listed()).hasSize(PlaceRefused.class.getPermittedSubclasses().length);
    }

    @Test
    void ends_every_detail_as_a_sentence() throws Exception {
        for (Class<?> kind : PlaceRefused.class.getPermittedSubclasses()) {
            PlaceRefused refused = (PlaceRefused) kind.getDeclaredConstructor().newInstance();
            assertThat(PlaceProblems.problem(refused).detail()).matches("[A-Z].*\\.");
        }
    }

    private static Object listed() throws IOException {
        Map<String, Map<String, Object>> all =
                new Yaml().load(Files.readString(Checkout.path("contracts/problems.yaml")));
        return all.get("places");
    }
}
