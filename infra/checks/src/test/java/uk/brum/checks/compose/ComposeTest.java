package uk.brum.checks.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import uk.brum.checks.Repository;
import uk.brum.checks.Tool;
import uk.brum.checks.Tool.Outcome;
import uk.brum.checks.Yaml;

class ComposeTest {

    private static final Repository REPOSITORY = Repository.here();
    private static final JsonNode COMPOSE = Yaml.read(REPOSITORY.read("docker-compose.yml"));
    private static final List<String> OWN =
            List.of("accounts", "places", "service-requests", "bin-schedules", "complaints", "notifications", "portal");
    private static final Pattern SECRET_NAME = Pattern.compile(".*(?:PASSWORD|SECRET|_KEY|TOKEN$).*");
    /** Taken from the environment, and refusing to start without it. */
    private static final Pattern FROM_ENVIRONMENT = Pattern.compile("\\$\\{BRUM_[A-Z_]+:\\?[^}]+}");

    record Service(String name, JsonNode node) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Service> services() {
        return COMPOSE.path("services").properties().stream()
                .map(entry -> new Service(entry.getKey(), entry.getValue()));
    }

    @Test
    void the_file_is_valid_against_the_schema_of_compose(@TempDir Path folder) throws IOException {
        Outcome valid = check("docker-compose.yml");
        assertThat(valid.exit()).as(valid.output()).isZero();
        Path broken = folder.resolve("docker-compose.yml");
        Files.writeString(broken, REPOSITORY.read("docker-compose.yml").replace("healthcheck:", "healthchek:"));
        assertThat(check(broken.toString()).exit()).isNotZero();
    }

    @Test
    void the_whole_platform_is_there() {
        assertThat(services().map(Service::name))
                .containsAll(OWN)
                .contains("gateway", "mailbox", "mongodb", "mongodb-users", "rabbitmq");
    }

    @ParameterizedTest
    @MethodSource("services")
    void runs_as_somebody_who_is_not_root_and_may_write_nothing_but_its_data(Service service) {
        assertThat(service.node().path("user").asString("")).matches("[1-9][0-9]*:[1-9][0-9]*");
        assertThat(service.node().path("read_only").asBoolean(false)).isTrue();
        assertThat(service.node().path("cap_drop").toString()).isEqualTo("[\"ALL\"]");
        assertThat(service.node().path("security_opt").toString()).contains("no-new-privileges:true");
        assertThat(service.node().path("privileged").isMissingNode()).isTrue();
        assertThat(service.node().path("mem_limit").isString()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("services")
    void has_a_health_check_or_is_a_step_that_ends(Service service) throws IOException {
        boolean ends = "no".equals(service.node().path("restart").asString(""));
        boolean own = service.node().has("healthcheck")
                && !service.node().path("healthcheck").has("disable");
        boolean built = service.node().has("build")
                && Files.readString(REPOSITORY.path("infra/docker/Dockerfile")).contains("HEALTHCHECK");
        assertThat(ends || own || built).isTrue();
    }

    @ParameterizedTest
    @MethodSource("services")
    void only_the_gateway_and_the_mailbox_page_are_published_and_only_on_loopback(Service service) {
        List<String> published = service.node()
                .path("ports")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        switch (service.name()) {
            case "gateway" -> assertThat(published).containsExactly("127.0.0.1:8080:8080");
            case "mailbox" -> assertThat(published).containsExactly("127.0.0.1:8025:8025");
            default -> {
                assertThat(published).isEmpty();
                if (!service.name().equals("service-requests")) { // webhooks and contractors
                    assertThat(service.node().path("networks").toString()).doesNotContain("outside");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void has_no_secret_in_the_file(Service service) {
        for (Map.Entry<String, JsonNode> variable :
                service.node().path("environment").properties()) {
            String value = variable.getValue().asString("");
            if (SECRET_NAME.matcher(variable.getKey()).matches()) {
                assertThat(value).as(variable.getKey()).matches(FROM_ENVIRONMENT);
            }
            if (value.contains("@")) {
                assertThat(value).as(variable.getKey()).containsPattern(":" + FROM_ENVIRONMENT.pattern() + "@");
            }
        }
    }

    @Test
    void every_service_has_its_own_user_in_its_own_database_and_at_the_broker() {
        for (String name : OWN) {
            JsonNode environment = COMPOSE.path("services").path(name).path("environment");
            String upper = name.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
            assertThat(environment.path("SPRING_MONGODB_URI").asString())
                    .startsWith("mongodb://" + name + ":${BRUM_MONGODB_PASSWORD_" + upper + ":")
                    .contains("@mongodb:27017/" + name + "?");
            assertThat(environment.path("SPRING_RABBITMQ_USERNAME").asString()).isEqualTo(name);
            assertThat(environment.path("SPRING_RABBITMQ_PASSWORD").asString()).contains("_PASSWORD_" + upper + ":");
            assertThat(REPOSITORY.read("infra/mongodb/users.js")).contains("\"" + name + "\"");
            assertThat(REPOSITORY.read("infra/rabbitmq/start")).contains(name);
        }
    }

    @Test
    void every_secret_that_is_asked_for_is_made_once_by_the_script(@TempDir Path folder) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("infra/docker")).resolve("secrets");
        Files.copy(REPOSITORY.path("infra/docker/secrets"), copy, StandardCopyOption.COPY_ATTRIBUTES);
        List<String> asked = Pattern.compile("\\$\\{(BRUM_[A-Z_]+):\\?")
                .matcher(REPOSITORY.read("docker-compose.yml"))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        assertThat(asked).hasSizeGreaterThan(15);
        Outcome made = new Tool(copy).run(folder, Map.of());
        assertThat(made.exit()).as(made.output()).isZero();
        List<String> written = Files.readAllLines(folder.resolve(".env"));
        assertThat(asked).allSatisfy(name -> assertThat(written).anyMatch(line -> line.matches(name + "=\\S{20,}")));
        assertThat(Yaml.json(Files.readString(folder.resolve(".brum/docker/clients.json")))
                        .size())
                .isEqualTo(9);
        assertThat(Files.getPosixFilePermissions(folder.resolve(".env"))).hasSize(2);
        new Tool(copy).run(folder, Map.of());
        assertThat(Files.readAllLines(folder.resolve(".env")))
                .as("a second run changes nothing")
                .isEqualTo(written);
    }

    @Test
    void every_module_that_is_built_exists() {
        services()
                .map(service -> service.node().path("build").path("args").path("MODULE"))
                .filter(JsonNode::isString)
                .forEach(module -> assertThat(REPOSITORY.path(module.asString()).resolve("pom.xml"))
                        .exists());
    }

    private static Outcome check(String file) {
        return Tool.find("BRUM_CHECK_JSONSCHEMA", "check-jsonschema")
                .run(REPOSITORY.path("."), Map.of(), "--builtin-schema", "vendor.compose-spec", file);
    }
}
