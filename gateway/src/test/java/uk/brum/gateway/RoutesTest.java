package uk.brum.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class RoutesTest {

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @ParameterizedTest
    @CsvSource({
        "/.well-known/openid-configuration, accounts",
        "/.well-known/oauth-authorization-server, accounts",
        "/oauth2/authorize, accounts",
        "/oauth2/token, accounts",
        "/oauth2/jwks, accounts",
        "/userinfo, accounts",
        "/connect/logout, accounts",
        "/sign-in, accounts",
        "/sign-up, accounts",
        "/sign-up/check-your-email, accounts",
        "/confirm-email, accounts",
        "/forgot-password, accounts",
        "/reset-password, accounts",
        "/api/accounts/v1/me, accounts",
        "/api/places/v1/addresses, places",
        "/api/places/v1/wards/containing, places",
        "/api/bins/v1/properties/100070000001/collections, bin-schedules",
        "/api/bins/v1/missed-collections, bin-schedules",
        "/api/requests/v1/requests, service-requests",
        "/open311/v2/services.xml, service-requests",
        "/api/complaints/v1/complaints, complaints",
        "/api/notifications/v1/me/messages, notifications",
        "/, portal",
        "/bins, portal",
        "/bins/100070000001/report-missed, portal",
        "/account/reports/MB-1234, portal",
        "/login/start, portal",
        "/login/callback, portal",
        "/sign-out, portal",
        "/developers, portal",
        "/status, portal",
        "/assets/brum.css, portal",
        "/api/unknown/v1/x, portal",
        "/sign-in-help, portal",
        "/userinformation, portal"
    })
    void carries_each_path_to_its_service(String path, String service) throws Exception {
        assertThat(Http.get(port, path).body()).isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal",
                "/internal/events?after=0",
                "/actuator",
                "/actuator/health",
                "/actuator/gateway/routes",
                "/INTERNAL/events",
                "/Actuator/env",
                "/%69nternal/events",
                "/%61ctuator/env",
                "/api/bins/internal/events",
                "/api/places/actuator",
                "/internal%20/events",
                "/internal/"
            })
    void never_carries_what_is_only_between_services(String path) throws Exception {
        assertThat(Http.get(port, path).statusCode()).isEqualTo(404);
        assertThat(FakeServices.requestsToAll()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUERY", "TRACE", "PROPFIND", "BREW", "get", "M-SEARCH"})
    void refuses_a_method_that_no_service_knows(String method) throws Exception {
        for (String path : List.of("/api/bins/v1/missed-collections", "/bins", "/oauth2/token")) {
            String answer = RawHttp.send(
                    port, method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            assertThat(RawHttp.status(answer)).as(answer).isEqualTo(405);
            assertThat(answer)
                    .contains("application/problem+json", "platform/method-not-allowed")
                    .containsPattern("(?m)^Allow: .*GET");
        }
        assertThat(FakeServices.requestsToAll()).isZero();
    }

    @Test
    void shows_health_and_metrics_on_the_management_port_and_nothing_else() throws Exception {
        assertThat(Http.get(managementPort, "/actuator/health").body()).contains("UP");
        assertThat(Http.get(managementPort, "/actuator/prometheus").body())
                .contains("resilience4j_circuitbreaker_state");
        assertThat(Http.get(managementPort, "/actuator/gateway").statusCode()).isEqualTo(404);
        assertThat(Http.get(managementPort, "/actuator/env").statusCode()).isEqualTo(404);
        assertThat(Http.get(managementPort, "/actuator/heapdump").statusCode()).isEqualTo(404);
    }

    @Test
    void has_no_error_page_of_its_own_to_visit() throws Exception {
        var response = Http.get(port, "/error");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(404);
    }
}
