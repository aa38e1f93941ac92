package uk.brum.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CredentialsTest {

    @TempDir
    Path home;

    @Test
    void every_service_the_operator_and_two_apps_are_registered() {
        var clients = new HashMap<String, JsonNode>();
        JsonMapper.builder()
                .build()
                .readTree(new Credentials(home)
                        .clientsFile("http://localhost:8080")
                        .toFile())
                .forEach(client -> clients.put(client.path("clientId").asString(), client));
        assertThat(clients.keySet())
                .containsExactlyInAnyOrder(
                        "accounts",
                        "places",
                        "service-requests",
                        "bin-schedules",
                        "complaints",
                        "notifications",
                        "portal",
                        "operator",
                        "demo-app",
                        "demo-spa");
        assertThat(clients.get("portal").at("/redirectUris/0").asString())
                .isEqualTo("http://localhost:8080/login/callback");
        assertThat(clients.get("demo-spa").has("clientSecret")).isFalse();
        assertThat(clients.get("places").path("clientSecret").asString()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(clients.get("operator").path("kind").asString()).isEqualTo("operator");
    }

    @Test
    void secrets_stay_the_same_when_the_file_is_written_again() {
        var first = new Credentials(home);
        var secret = first.client("places");
        first.clientsFile("http://localhost:8080");
        new Credentials(home).clientsFile("http://localhost:9080");
        assertThat(new Credentials(home).client("places")).isEqualTo(secret);
    }

    @Test
    void a_master_key_is_32_bytes_in_plain_base64_and_each_service_has_its_own() {
        var credentials = new Credentials(home);
        assertThat(Base64.getDecoder().decode(credentials.masterKey(Part.ACCOUNTS)))
                .hasSize(32);
        assertThat(credentials.masterKey(Part.ACCOUNTS))
                .isEqualTo(new Credentials(home).masterKey(Part.ACCOUNTS))
                .isNotEqualTo(credentials.masterKey(Part.SERVICE_REQUESTS));
    }

    @Test
    void the_gateway_is_told_a_hash_of_the_api_key_and_not_the_key() {
        var credentials = new Credentials(home);
        assertThat(credentials.apiKeyHash()).matches("[0-9a-f]{64}").doesNotContain(credentials.apiKey());
    }
}
