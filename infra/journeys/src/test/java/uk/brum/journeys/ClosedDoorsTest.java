package uk.brum.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.brum.testing.Contract;
import uk.brum.testing.TestTokens;
import uk.brum.testing.WrongTokens;

/** Nothing answers without authority unless it is on the public list, at the gateway and behind it. */
class ClosedDoorsTest {

    private static final List<String> SERVICES =
            List.of("accounts", "places", "service-requests", "bin-schedules", "complaints", "notifications");

    @TestFactory
    Stream<DynamicTest> every_operation_that_is_not_public_refuses_strangers_and_forged_tokens() {
        String forged = TestTokens.person("somebody", "administrator").header();
        return SERVICES.stream()
                .flatMap(service -> Contract.of(service).operations().values().stream()
                        .filter(at -> !isPublic(at.operation().getSecurity()))
                        .map(at -> DynamicTest.dynamicTest(at.operation().getOperationId(), () -> {
                            String path = at.path().replaceAll("\\{[^}]+}", "1");
                            assertThat(call(at.method().name(), path, null).statusCode())
                                    .isEqualTo(401);
                            assertThat(call(at.method().name(), path, forged).statusCode())
                                    .isEqualTo(401);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> every_public_operation_refuses_the_token_of_a_stranger_as_its_contract_says() {
        return Stream.concat(SERVICES.stream(), Stream.of("open311"))
                .flatMap(api -> WrongTokens.strangers(Contract.of(api), Journey.gateway()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/parked-events",
                "/internal/events?since=2026-01-01T00:00:00Z",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/gateway/routes",
                "/api/accounts/../../internal/parked-events",
                "/api/accounts/%2e%2e/%2e%2e/internal/parked-events",
                "/api/accounts/..;/..;/actuator/env",
                "//internal/parked-events"
            })
    void inner_paths_are_not_reached_through_the_gateway(String path) {
        assertThat(call("GET", path, null).statusCode()).isIn(400, 401, 403, 404);
    }

    @Test
    void management_ports_tell_health_and_metrics_and_nothing_else() {
        for (String service :
                Stream.concat(SERVICES.stream(), Stream.of("portal")).toList()) {
            URI main = URI.create(Journey.url(service));
            String management = "http://127.0.0.1:" + (main.getPort() + 1000);
            assertThat(Journey.get(management + "/actuator/health").statusCode())
                    .isEqualTo(200);
            for (String path : List.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/beans", "/")) {
                assertThat(Journey.get(management + path).statusCode())
                        .as(service + path)
                        .isBetween(400, 499);
            }
            assertThat(Journey.get(main + "/actuator/prometheus").statusCode())
                    .as(service)
                    .isBetween(400, 499);
        }
    }

    @Test
    void a_services_database_user_cannot_read_another_services_database() throws IOException {
        String password = Files.readString(
                        Journey.PLATFORM.home().resolve("secrets").resolve("database-bin-schedules"))
                .strip();
        String address = Journey.STATUS.dataServers().stream()
                .filter(server -> server.name().equals("mongodb"))
                .findFirst()
                .orElseThrow()
                .url();
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(address))
                .credential(MongoCredential.createCredential("bin-schedules", "bin-schedules", password.toCharArray()))
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            assertThat(client.getDatabase("bin-schedules").listCollectionNames())
                    .isNotEmpty();
            for (String other : List.of("accounts", "places", "notifications", "portal", "admin", "local")) {
                assertThatThrownBy(() -> client.getDatabase(other)
                                .getCollection("people")
                                .find()
                                .first())
                        .as(other)
                        .isInstanceOf(MongoCommandException.class)
                        .hasMessageContaining("not authorized");
            }
            assertThatThrownBy(() -> client.getDatabase("accounts").runCommand(new Document("dropDatabase", 1)))
                    .isInstanceOf(MongoCommandException.class);
        }
    }

    @Test
    void everything_listens_on_loopback_only() throws IOException {
        List<String> outside = java.net.NetworkInterface.networkInterfaces()
                .flatMap(java.net.NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address instanceof java.net.Inet4Address)
                .map(java.net.InetAddress::getHostAddress)
                .toList();
        for (String address : outside) {
            for (String service : SERVICES) {
                int port = URI.create(Journey.url(service)).getPort();
                for (int tried : List.of(port, port + 1000)) {
                    assertThatThrownBy(() -> {
                                try (Socket socket = new Socket()) {
                                    socket.connect(new InetSocketAddress(address, tried), 500);
                                }
                            })
                            .as(service + " on " + address + ":" + tried)
                            .isInstanceOf(IOException.class);
                }
            }
        }
    }

    private static boolean isPublic(List<SecurityRequirement> security) {
        return security == null || security.isEmpty() || security.stream().anyMatch(SecurityRequirement::isEmpty);
    }

    private static HttpResponse<String> call(
            String method, String path, @org.jspecify.annotations.Nullable String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Journey.gateway() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return Journey.send(request.build());
    }
}
