package uk.brum.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

class RefusalTest {

    static Stream<Refusal> all() {
        return Stream.concat(
                Stream.of(
                        Refusal.badRequest(),
                        Refusal.notFound(),
                        Refusal.tooLarge(1024),
                        Refusal.tooMany(Duration.ofSeconds(3)),
                        Refusal.unavailable(Service.PORTAL, Duration.ofSeconds(5))),
                IntStream.of(400, 403, 404, 405, 413, 414, 431, 500, 501, 502, 503, 504)
                        .mapToObj(Refusal::of));
    }

    @ParameterizedTest
    @MethodSource("all")
    void is_a_problem_of_the_platforms_list(Refusal refusal) throws Exception {
        Map<String, Map<String, Map<String, Object>>> problems =
                new Yaml().load(Files.readString(Path.of("../contracts/problems.yaml")));

        assertThat(problems.get("platform").get(refusal.type()))
                .containsEntry("status", refusal.status().value())
                .containsEntry("title", refusal.title());
        assertThat(refusal.detail()).endsWith(".");
    }
}
