package uk.brum.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class ForwardingTest {

    @LocalServerPort
    private int port;

    @Test
    void carries_a_form_as_a_body_and_never_in_the_address() throws Exception {
        Http.post(
                port,
                "/sign-in?continue=%2Faccount",
                "application/x-www-form-urlencoded",
                "email=a%40b.test&password=s+3");

        assertThat(FakeServices.requestsTo(Service.ACCOUNTS)).singleElement().satisfies(request -> {
            assertThat(request.getUrl()).isEqualTo("/sign-in?continue=%2Faccount");
            assertThat(request.getBodyAsString()).isEqualTo("email=a%40b.test&password=s+3");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void carries_forms_of_other_methods_too(String method) throws Exception {
        Http.send(
                port,
                "/api/accounts/v1/x",
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, HttpRequest.BodyPublishers.ofString("a=1")));

        assertThat(FakeServices.requestsTo(Service.ACCOUNTS).getFirst().getBodyAsString())
                .isEqualTo("a=1");
    }

    @Test
    void lets_the_browser_follow_redirects_itself() throws Exception {
        FakeServices.of(Service.ACCOUNTS)
                .stubFor(any(anyUrl())
                        .willReturn(aResponse().withStatus(302).withHeader("Location", "/account?code=1")));

        HttpResponse<String> response = Http.get(port, "/oauth2/authorize");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(Http.header(response, "Location")).isEqualTo("/account?code=1");
    }

    @Test
    void passes_compressed_answers_as_they_are() throws Exception {
        FakeServices.of(Service.PORTAL)
                .stubFor(any(anyUrl())
                        .willReturn(ok("not really gzip")
                                .withHeader("Content-Encoding", "gzip")
                                .withHeader("Vary", "Accept-Encoding")));

        HttpResponse<String> response = Http.get(port, "/bins", "Accept-Encoding", "gzip");

        assertThat(Http.header(response, "Content-Encoding")).isEqualTo("gzip");
        assertThat(response.body()).isEqualTo("not really gzip");
    }

    @Test
    void carries_the_content_type_of_open311_to_the_letter() throws Exception {
        FakeServices.of(Service.SERVICE_REQUESTS)
                .stubFor(any(anyUrl())
                        .willReturn(ok("<services/>").withHeader("Content-Type", "text/xml; charset=utf-8")));

        HttpResponse<String> response = Http.get(port, "/open311/v2/services.xml");

        assertThat(response.headers().allValues("Content-Type")).containsExactly("text/xml; charset=utf-8");
        assertThat(response.body()).isEqualTo("<services/>");
    }

    @Test
    void carries_a_token_of_ten_kilobytes_and_the_answer_that_refuses_it_as_they_are() throws Exception {
        String token = "Bearer " + "x".repeat(10_000);
        FakeServices.of(Service.SERVICE_REQUESTS)
                .stubFor(any(anyUrl())
                        .willReturn(aResponse()
                                .withStatus(401)
                                .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                                .withHeader("Content-Type", "text/xml; charset=utf-8")
                                .withBody("<errors/>")));

        HttpResponse<String> response = Http.get(port, "/open311/v2/services.xml", "Authorization", token);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(Http.header(response, "WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(Http.header(response, "Content-Type")).isEqualTo("text/xml; charset=utf-8");
        assertThat(response.body()).isEqualTo("<errors/>");
        assertThat(FakeServices.requestsTo(Service.SERVICE_REQUESTS).getFirst().getHeader("Authorization"))
                .isEqualTo(token);
    }

    @Test
    void answers_a_head_request_without_a_body() throws Exception {
        String said = RawHttp.send(port, "HEAD /bins HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(RawHttp.status(said)).isEqualTo(200);
        assertThat(said).endsWith("\r\n\r\n");
    }

    @Test
    void gives_every_connection_back_even_when_it_answers_not_modified_itself() throws Exception {
        FakeServices.of(Service.PORTAL)
                .stubFor(any(anyUrl()).willReturn(ok("page").withHeader("ETag", "\"1\"")));

        for (int i = 0; i < 250; i++) {
            assertThat(Http.get(port, "/bins", "If-None-Match", "\"1\"").statusCode())
                    .isEqualTo(304);
        }
        assertThat(Http.get(port, "/bins").body()).isEqualTo("page");
    }

    @Test
    void passes_a_services_own_problem_as_it_is() throws Exception {
        FakeServices.of(Service.BIN_SCHEDULES)
                .stubFor(any(anyUrl())
                        .willReturn(aResponse()
                                .withStatus(422)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("{\"title\":\"Too early\"}")));

        HttpResponse<String> response = Http.post(port, "/api/bins/v1/missed-collections", "application/json", "{}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).isEqualTo("{\"title\":\"Too early\"}");
    }
}
