package uk.brum.checks.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.brum.checks.Repository;

class DockerfileTest {

    private static final String DOCKERFILE = Repository.here().read("infra/docker/Dockerfile");
    private static final List<String> LINES =
            DOCKERFILE.lines().map(String::strip).toList();

    @Test
    void the_last_stage_holds_no_compiler_and_runs_as_a_user_who_is_not_root() {
        int last = LINES.lastIndexOf(
                LINES.stream().filter(line -> line.startsWith("FROM ")).toList().getLast());
        List<String> runtime = LINES.subList(last, LINES.size());
        assertThat(runtime.getFirst()).contains("25-jre");
        assertThat(runtime).anyMatch(line -> line.matches("USER [1-9][0-9]*:[1-9][0-9]*"));
        assertThat(runtime.indexOf("USER 10001:10001")).isLessThan(indexOf(runtime, "ENTRYPOINT"));
    }

    @Test
    void the_health_check_asks_the_management_port() {
        assertThat(DOCKERFILE).contains("HEALTHCHECK").contains("MANAGEMENT_SERVER_PORT=");
        assertThat(Repository.here().read("infra/docker/Health.java"))
                .contains("MANAGEMENT_SERVER_PORT")
                .contains("/actuator/health/readiness");
    }

    @Test
    void nothing_is_taken_in_a_version_that_moves() {
        assertThat(LINES.stream().filter(line -> line.startsWith("FROM ")))
                .allSatisfy(
                        line -> assertThat(line).doesNotContain(":latest").matches("FROM \\S+(?::\\S+)?( AS \\w+)?"))
                .anySatisfy(line -> assertThat(line).contains("eclipse-temurin-25"));
    }

    @Test
    void secrets_and_data_never_reach_the_builder() {
        assertThat(Repository.here()
                        .read("infra/docker/Dockerfile.dockerignore")
                        .lines())
                .contains(".env", ".brum", ".git");
        assertThat(Repository.here().read(".gitignore").lines()).contains(".env", ".brum/");
    }

    private static int indexOf(List<String> lines, String start) {
        return lines.indexOf(lines.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow());
    }
}
