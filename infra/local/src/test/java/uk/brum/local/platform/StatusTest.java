package uk.brum.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.local.Workplace;

class StatusTest {

    @TempDir
    Path root;

    @BeforeEach
    void a_checkout_with_a_gateway_and_a_small_city() throws IOException {
        Files.createDirectories(root.resolve("gateway/src/main/java"));
        Files.writeString(root.resolve("gateway/pom.xml"), "<project/>");
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.createDirectories(root.resolve("home/city"));
        Files.writeString(root.resolve("home/city/households"), "2");
        Files.writeString(
                root.resolve("home/city/addresses.csv"),
                "uprn,line1,postcode\n100,\"Flat 1, 2 Elm Road\",B99 1AA\n101,3 Elm Road,B99 1AB\n");
    }

    @Test
    void has_exactly_the_fields_that_programs_rely_on() {
        var status = status();
        assertThat(names(status)).containsExactly("gateway", "mailbox", "services", "dataServers", "demo", "sample");
        assertThat(names(status.at("/services/0"))).containsExactly("name", "url", "health", "pid");
        assertThat(names(status.at("/dataServers/0"))).containsExactly("name", "url", "pid");
        assertThat(names(status.at("/demo"))).containsExactly("residents", "staff", "apps");
        assertThat(names(status.at("/demo/residents/0"))).containsExactly("email", "password", "uprn");
        assertThat(names(status.at("/demo/staff/0"))).containsExactly("email", "password", "roles");
        assertThat(names(status.at("/demo/apps/0"))).containsExactly("clientId", "clientSecret", "apiKey", "scopes");
        assertThat(names(status.at("/sample"))).containsExactly("uprn", "postcode");
    }

    @Test
    void names_the_ports_of_its_own_platform_and_what_does_not_run() {
        var status = status();
        assertThat(status.path("gateway").asString()).isEqualTo("http://localhost:12080");
        assertThat(status.path("mailbox").asString()).isEqualTo("http://localhost:12025");
        assertThat(status.at("/services/0/health").asString()).isEqualTo("stopped");
        assertThat(status.at("/services/0/pid").isNull()).isTrue();
        assertThat(status.at("/dataServers/0/url").asString()).isEqualTo("mongodb://127.0.0.1:31117");
    }

    @Test
    void demo_residents_live_in_the_city_and_staff_have_one_role_each() {
        var status = status();
        assertThat(status.at("/demo/residents/0/uprn").asString()).isEqualTo("100");
        assertThat(status.at("/demo/residents/1/uprn").asString()).isEqualTo("101");
        assertThat(status.at("/sample/postcode").asString()).isEqualTo("B99 1AA");
        var roles = new ArrayList<String>();
        status.at("/demo/staff").forEach(staff -> roles.add(staff.at("/roles/0").asString()));
        assertThat(roles).containsExactly("agent", "supervisor", "fieldworker", "analyst", "administrator");
    }

    @Test
    void shows_the_same_secrets_each_time() {
        assertThat(status()).isEqualTo(status());
    }

    private JsonNode status() {
        var workplace = new Workplace(root, root.resolve("home"), root.resolve("cache"), 4000);
        var json = JsonMapper.builder().build();
        return json.readTree(json.writeValueAsString(new Platform(workplace).status()));
    }

    private static List<String> names(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }
}
