package uk.brum.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class HeaderHygieneTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-User-Id",
                "x-user-roles",
                "X_User_Id",
                "X-Internal-Token",
                "X-INTERNAL-anything",
                "Forwarded",
                "X-Forwarded-User",
                "X-Forwarded-Prefix",
                "X-Forwarded-Ssl",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "X-Real-IP",
                "True-Client-IP",
                "CF-Connecting-IP",
                "X-Client-Cert",
                "X-Brum-Caller",
                "X-Api-Key",
                "Via",
                "Proxy",
                "Proxy-Authorization",
                "Proxy-Connection",
                "Keep-Alive",
                "TE",
                "Upgrade",
                "Expect-Not_Really",
                "b3",
                "X-B3-TraceId",
                "baggage"
            })
    void drops_what_only_the_gateway_may_say(String name) throws Exception {
        assertThat(RawHttp.status(RawHttp.get(port, "/account", name + ": forged")))
                .isEqualTo(200);
        assertThat(seen(Service.PORTAL).getHeaders().all())
                .noneMatch(header ->
                        header.key().equalsIgnoreCase(name) && header.values().contains("forged"))
                .noneMatch(header -> header.values().contains("forged"));
    }

    @Test
    void writes_its_own_forwarding_headers_over_forged_ones() throws Exception {
        Http.get(
                port,
                "/account",
                "X-Forwarded-For",
                "6.6.6.6",
                "X-Forwarded-Proto",
                "gopher",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Port",
                "1");

        LoggedRequest request = seen(Service.PORTAL);
        assertThat(request.header("X-Forwarded-For").values()).containsExactly("127.0.0.1");
        assertThat(request.header("X-Forwarded-Proto").values()).containsExactly("https");
        assertThat(request.header("X-Forwarded-Host").values()).containsExactly("account.brum.test");
        assertThat(request.header("X-Forwarded-Port").values()).containsExactly("443");
    }

    @Test
    void does_not_let_a_forged_host_reach_the_links_a_service_writes() throws Exception {
        RawHttp.send(port, "GET /forgot-password HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        LoggedRequest request = seen(Service.ACCOUNTS);
        assertThat(request.getHeader("Host")).doesNotContain("evil");
        assertThat(request.getHeader("X-Forwarded-Host")).isEqualTo("account.brum.test");
    }

    @Test
    void drops_what_the_connection_header_names() throws Exception {
        RawHttp.send(
                port,
                "GET /account HTTP/1.1\r\nHost: localhost\r\nConnection: close, X-Secret\r\nX-Secret: 1\r\nX-Other: 2\r\n\r\n");

        assertThat(seen(Service.PORTAL).containsHeader("X-Secret")).isFalse();
        assertThat(seen(Service.PORTAL).getHeader("X-Other")).isEqualTo("2");
    }

    @Test
    void gives_session_cookies_to_pages_only() throws Exception {
        Http.get(port, "/account", "Cookie", "session=1");
        Http.get(port, "/api/accounts/v1/me", "Cookie", "session=1");

        assertThat(seen(Service.PORTAL).getHeader("Cookie")).isEqualTo("session=1");
        assertThat(seen(Service.ACCOUNTS).containsHeader("Cookie")).isFalse();
    }

    @Test
    void passes_the_callers_token_and_ordinary_headers() throws Exception {
        Http.get(
                port,
                "/api/accounts/v1/me",
                "Authorization",
                "Bearer abc",
                "Idempotency-Key",
                "k-1",
                "If-None-Match",
                "\"1\"",
                "Accept-Language",
                "cy");

        LoggedRequest request = seen(Service.ACCOUNTS);
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer abc");
        assertThat(request.getHeader("Idempotency-Key")).isEqualTo("k-1");
        assertThat(request.getHeader("If-None-Match")).isEqualTo("\"1\"");
        assertThat(request.getHeader("Accept-Language")).isEqualTo("cy");
    }

    @Test
    void tells_nothing_about_the_inside() throws Exception {
        FakeServices.of(Service.PORTAL)
                .stubFor(any(anyUrl())
                        .willReturn(ok("x").withHeader("Server", "Jetty(1.2.3)")
                                .withHeader("X-Powered-By", "Spring")
                                .withHeader("X-Application-Context", "portal:8109")
                                .withHeader("Via", "1.1 inner")
                                .withHeader("X-Internal-Node", "7")
                                .withHeader("Access-Control-Allow-Origin", "*")
                                .withHeader("Access-Control-Allow-Credentials", "true")
                                .withHeader("Connection", "X-Hop")
                                .withHeader("X-Hop", "1")
                                .withHeader("X-Kept", "1")));

        HttpResponse<String> response = Http.get(port, "/account", "Origin", "https://evil.example");

        assertThat(response.headers().map().keySet())
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .contains("x-kept")
                .doesNotContain(
                        "server",
                        "x-powered-by",
                        "x-application-context",
                        "via",
                        "x-internal-node",
                        "access-control-allow-origin",
                        "access-control-allow-credentials",
                        "x-hop");
    }

    @Test
    void protects_answers_that_a_service_left_unprotected() throws Exception {
        HttpResponse<String> response = Http.get(port, "/account");

        assertThat(Http.header(response, "Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(Http.header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Http.header(response, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(Http.header(response, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(Http.header(response, "Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(Http.header(response, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(Http.header(response, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void leaves_a_services_own_protection_as_it_is() throws Exception {
        FakeServices.of(Service.PORTAL)
                .stubFor(any(anyUrl())
                        .willReturn(ok("x").withHeader("Content-Security-Policy", "default-src 'self'")
                                .withHeader("Referrer-Policy", "no-referrer")
                                .withHeader("Cache-Control", "max-age=60")
                                .withHeader("Set-Cookie", "a=1; HttpOnly", "b=2; HttpOnly")));

        HttpResponse<String> response = Http.get(port, "/account");

        assertThat(response.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'self'");
        assertThat(response.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("max-age=60");
        assertThat(response.headers().allValues("Set-Cookie")).containsExactly("a=1; HttpOnly", "b=2; HttpOnly");
    }

    @Test
    void lets_no_api_set_a_cookie() throws Exception {
        FakeServices.of(Service.BIN_SCHEDULES)
                .stubFor(any(anyUrl()).willReturn(ok("{}").withHeader("Set-Cookie", "tracker=1")));

        assertThat(Http.header(Http.get(port, "/api/bins/v1/anything"), "Set-Cookie"))
                .isEqualTo("(none)");
    }

    private static LoggedRequest seen(Service service) {
        return FakeServices.requestsTo(service).getFirst();
    }
}
