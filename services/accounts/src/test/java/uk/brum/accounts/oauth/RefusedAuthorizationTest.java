package uk.brum.accounts.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.brum.accounts.Accounts;
import uk.brum.accounts.Http;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.PublishedEventsProbe;

/** Authorization requests that nobody gets a code for. */
@BrumServiceTest
class RefusedAuthorizationTest {

    private static Http signedIn;

    @LocalServerPort
    int port;

    @Autowired
    PublishedEventsProbe events;

    @BeforeEach
    void open() {
        if (signedIn == null) {
            signedIn = new Accounts(port, events).signedUp(Accounts.freshEmail());
        }
    }

    /** Exact comparison: nobody is sent to any of these. */
    static Stream<String> wrongRedirectUris() {
        String right = Apps.PORTAL_CALLBACK;
        return Stream.of(
                "https://evil.example/",
                right + "/",
                right + "?",
                right + "?x=1",
                right + "#fragment",
                right + "/../evil",
                right + "%2f",
                right + ".evil.example",
                right.replace("http:", "https:"),
                right.replace("http:", "HTTP:"),
                right.replace("issuer.test", "ISSUER.TEST"),
                right.replace("issuer.test", "issuer.test:80"),
                right.replace("issuer.test", "issuer.test."),
                right.replace("issuer.test", "user@issuer.test"),
                right.replace("issuer.test", "evil.example#@issuer.test"),
                right.replace("/login/callback", "/login/Callback"),
                right.replace("/login/callback", "//login/callback"),
                right.replace("/login/callback", "/login/%63allback"),
                right.replace("/login/callback", "/login/./callback"),
                right.replace("/login/callback", ""),
                "http://127.0.0.1:8080/login/callback",
                "http://localhost/login/callback",
                "//issuer.test/login/callback",
                "/login/callback",
                "javascript:alert(1)",
                "data:text/html,x",
                Apps.SPA_CALLBACK,
                " " + right,
                right + "\t",
                "");
    }

    @ParameterizedTest
    @MethodSource("wrongRedirectUris")
    void sends_nobody_to_an_address_that_is_not_registered_letter_by_letter(String uri) {
        Map<String, String> request = Apps.portalRequest();
        request.put("redirect_uri", uri);

        staysHere(Apps.authorize(signedIn, request));
    }

    @Test
    void sends_nobody_anywhere_when_no_address_is_given() {
        staysHere(Apps.authorize(signedIn, without("redirect_uri")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nobody", "PORTAL", "portal ", "notifications", "demo-app", "operator", "{\"$gt\":\"\"}"})
    void knows_no_other_client(String client) {
        Map<String, String> request = Apps.portalRequest();
        request.put("client_id", client);

        HttpResponse<String> answer = Apps.authorize(signedIn, request);

        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("code=");
        staysHere(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "code_challenge, , invalid_request",
        "code_challenge_method, , invalid_request",
        "code_challenge_method, plain, invalid_request",
        "code_challenge_method, PLAIN, invalid_request",
        "code_challenge_method, s256, invalid_request",
        "code_challenge_method, S512, invalid_request",
        "code_challenge_method, none, invalid_request",
        "scope, openid administrator, invalid_scope",
        "scope, bins.read, invalid_scope",
        "scope, openid bins.read, invalid_scope",
        "scope, OPENID, invalid_scope",
        "scope, service, invalid_scope",
        "prompt, none login, invalid_request",
    })
    void tells_the_app_at_its_own_address_what_is_wrong(String parameter, String value, String error) {
        Map<String, String> request = Apps.portalRequest();
        if (value == null) {
            request.remove(parameter);
        } else {
            request.put(parameter, value);
        }

        HttpResponse<String> answer = Apps.authorize(signedIn, request);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Http.location(answer))
                .startsWith(Apps.PORTAL_CALLBACK + "?error=" + error)
                .contains("state=the-state")
                .doesNotContain("code=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "id_token", "code token", "code id_token", "none", "", "CODE"})
    void gives_codes_and_nothing_else_by_way_of_the_browser(String type) {
        Map<String, String> request = Apps.portalRequest();
        request.put("response_type", type);

        HttpResponse<String> answer = Apps.authorize(signedIn, request);

        assertThat(answer.headers().firstValue("Location").orElse(""))
                .doesNotContain("code=")
                .doesNotContain("token=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "response_type",
                "client_id",
                "redirect_uri",
                "scope",
                "state",
                "code_challenge",
                "code_challenge_method"
            })
    void refuses_a_parameter_that_comes_twice(String parameter) {
        Map<String, String> request = Apps.portalRequest();

        HttpResponse<String> answer = signedIn.get("/oauth2/authorize?" + Http.encode(request) + "&" + parameter + "="
                + Http.encode(request.get(parameter)));

        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("code=");
    }

    @Test
    void keeps_a_nonce_of_one_app_from_the_consent_of_another() {
        HttpResponse<String> question = Apps.authorize(signedIn, Apps.spaRequest());
        String state = Http.parameter(Http.location(question), "state");

        for (String client : new String[] {"portal", "demo-app", "nobody"}) {
            HttpResponse<String> answer = signedIn.post(
                    "/oauth2/authorize", Map.of("client_id", client, "state", state, "scope", "bins.read"));
            assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("code=");
        }
        HttpResponse<String> widened = signedIn.post(
                "/oauth2/authorize", Map.of("client_id", "demo-spa", "state", state, "scope", "places.read"));
        assertThat(widened.headers().firstValue("Location").orElse("")).doesNotContain("code=");
    }

    @Test
    void another_person_cannot_give_consent_in_this_ones_place() {
        Accounts accounts = new Accounts(port, events);
        HttpResponse<String> question = Apps.authorize(signedIn, Apps.spaRequest());
        String state = Http.parameter(Http.location(question), "state");
        Http other = accounts.signedUp(Accounts.freshEmail());

        HttpResponse<String> answer =
                other.post("/oauth2/authorize", Map.of("client_id", "demo-spa", "state", state, "scope", "bins.read"));

        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("code=");
    }

    @Test
    void nobody_who_is_not_signed_in_gets_a_code() {
        HttpResponse<String> answer = Apps.authorize(new Http(port), Apps.portalRequest());

        assertThat(Http.location(answer)).startsWith("/sign-in?continue=");
    }

    private static Map<String, String> without(String parameter) {
        Map<String, String> request = new LinkedHashMap<>(Apps.portalRequest());
        request.remove(parameter);
        return request;
    }

    private static void staysHere(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("There is a problem with the app or website you came from");
    }
}
