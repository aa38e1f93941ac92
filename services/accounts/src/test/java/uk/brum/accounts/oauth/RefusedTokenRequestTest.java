package uk.brum.accounts.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.brum.accounts.Accounts;
import uk.brum.accounts.Http;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.PublishedEventsProbe;

/** Requests at the token endpoint that get nothing. */
@BrumServiceTest
class RefusedTokenRequestTest {

    private static final String PORTAL = Apps.basic("portal", "portal-secret-of-the-tests-1234567");
    private static Http signedIn;

    @LocalServerPort
    int port;

    @Autowired
    PublishedEventsProbe events;

    Apps apps;

    @BeforeEach
    void open() {
        apps = new Apps(port);
        if (signedIn == null) {
            signedIn = new Accounts(port, events).signedUp(Accounts.freshEmail());
        }
    }

    static Stream<Arguments> spoiltRedemptions() {
        return Stream.of(
                spoilt("no verifier", form -> form.remove("code_verifier")),
                spoilt("an empty verifier", form -> form.put("code_verifier", "")),
                spoilt("another verifier", form -> form.put("code_verifier", Apps.VERIFIER + "x")),
                spoilt(
                        "the challenge as verifier",
                        form -> form.put("code_verifier", uk.brum.accounts.secrets.Digests.sha256(Apps.VERIFIER))),
                spoilt("no redirect_uri", form -> form.remove("redirect_uri")),
                spoilt("another redirect_uri", form -> form.put("redirect_uri", Apps.PORTAL_CALLBACK + "/")),
                spoilt("an unregistered redirect_uri", form -> form.put("redirect_uri", "https://evil.example/")),
                spoilt("no code", form -> form.remove("code")),
                spoilt("an empty code", form -> form.put("code", "")),
                spoilt("a made-up code", form -> form.put("code", "made-up")),
                spoilt("a code with a space", form -> form.put("code", form.get("code") + " ")),
                spoilt(
                        "the hash of the code",
                        form -> form.put("code", uk.brum.accounts.secrets.Digests.sha256(form.get("code")))),
                spoilt(
                        "the stored form of the code",
                        form -> form.put(
                                "code", "stored hash " + uk.brum.accounts.secrets.Digests.sha256(form.get("code")))),
                spoilt("no grant type", form -> form.remove("grant_type")),
                spoilt("the password grant", form -> form.put("grant_type", "password")),
                spoilt("the implicit grant", form -> form.put("grant_type", "implicit")),
                spoilt("a device code", form -> form.put("grant_type", "urn:ietf:params:oauth:grant-type:device_code")),
                spoilt(
                        "token exchange",
                        form -> form.put("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")),
                spoilt(
                        "a bearer assertion",
                        form -> form.put("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer")),
                spoilt("the code as a refresh token", form -> {
                    form.put("grant_type", "refresh_token");
                    form.put("refresh_token", form.get("code"));
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiltRedemptions")
    void refuses_a_redemption_with(String what, UnaryOperator<Map<String, String>> spoil) {
        String code = Apps.code(signedIn, Apps.portalRequest());

        HttpResponse<String> answer = apps.asPortal(spoil.apply(Apps.redemption(code)));

        nothing(answer);
    }

    static Stream<Arguments> wrongClients() {
        return Stream.of(
                Arguments.of("nobody", null),
                Arguments.of("a wrong secret", Apps.basic("portal", "wrong")),
                Arguments.of("an empty secret", Apps.basic("portal", "")),
                Arguments.of(
                        "the stored form of the secret",
                        Apps.basic(
                                "portal",
                                new uk.brum.accounts.secrets.ClientSecrets()
                                        .encode("portal-secret-of-the-tests-1234567"))),
                Arguments.of("an unknown client", Apps.basic("unknown", "portal-secret-of-the-tests-1234567")),
                Arguments.of("another client", Apps.basic("demo-app", "demo-app-secret-of-the-tests-12345")),
                Arguments.of("a service", Apps.basic("notifications", "notifications-secret-of-the-tests-1")),
                Arguments.of("a client without a secret that claims one", Apps.basic("demo-spa", "")),
                Arguments.of("a bearer token", "Bearer abc"),
                Arguments.of("broken base64", "Basic %%%"),
                Arguments.of("no colon", "Basic cG9ydGFs"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongClients")
    void gives_nothing_for_the_portals_code_to(String who, String authorization) {
        String code = Apps.code(signedIn, Apps.portalRequest());
        Map<String, String> form = Apps.redemption(code);

        HttpResponse<String> answer = authorization == null ? apps.asNobody(form) : apps.token(form, authorization);

        nothing(answer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongClients")
    void gives_no_token_of_its_own_to(String who, String authorization) {
        if (authorization != null && (who.equals("another client") || who.equals("a service"))) {
            return; // these are themselves, and may have tokens of their own
        }
        Map<String, String> form = Map.of("grant_type", "client_credentials");

        nothing(authorization == null ? apps.asNobody(form) : apps.token(form, authorization));
    }

    static Stream<Arguments> otherWaysToTellASecret() {
        String secret = "portal-secret-of-the-tests-1234567";
        return Stream.of(
                Arguments.of("in the form", Map.of("client_id", "portal", "client_secret", secret)),
                Arguments.of(
                        "as an assertion",
                        Map.of(
                                "client_id",
                                "portal",
                                "client_assertion_type",
                                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                                "client_assertion",
                                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJwb3J0YWwifQ.")),
                Arguments.of("not at all", Map.of("client_id", "portal")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherWaysToTellASecret")
    void the_portal_tells_its_secret_in_the_header_and_not(String how, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(Apps.redemption(Apps.code(signedIn, Apps.portalRequest())));
        form.putAll(fields);

        nothing(apps.asNobody(form));
    }

    @Test
    void refuses_scopes_that_a_client_does_not_have() {
        String app = Apps.basic("demo-app", "demo-app-secret-of-the-tests-12345");
        for (String scope : new String[] {"openid", "bins.write", "bins.read admin", "service", "BINS.READ"}) {
            HttpResponse<String> answer = apps.token(Map.of("grant_type", "client_credentials", "scope", scope), app);
            CodeFlowTest.refused(answer, "invalid_scope");
        }
    }

    @Test
    void a_client_without_a_secret_gets_no_token_of_its_own() {
        nothing(apps.asNobody(Map.of("grant_type", "client_credentials", "client_id", "demo-spa")));
    }

    @Test
    void a_refresh_gets_no_more_than_was_given() {
        String refresh = Apps.ok(apps.asPortal(Apps.redemption(Apps.code(signedIn, Apps.portalRequest()))))
                .get("refresh_token")
                .asString();
        Map<String, String> form = Apps.refresh(refresh);
        form.put("scope", "openid administrator");

        CodeFlowTest.refused(apps.asPortal(form), "invalid_scope");
    }

    @Test
    void a_refresh_token_is_good_for_its_own_client_alone() {
        String refresh = Apps.ok(apps.asPortal(Apps.redemption(Apps.code(signedIn, Apps.portalRequest()))))
                .get("refresh_token")
                .asString();

        nothing(apps.asNobody(Apps.spaRefresh(refresh)));
        nothing(apps.asNobody(Apps.refresh(refresh)));
        nothing(apps.token(Apps.refresh(refresh), Apps.basic("demo-app", "demo-app-secret-of-the-tests-12345")));
        Map<String, String> asPortalWithoutSecret = Apps.refresh(refresh);
        asPortalWithoutSecret.put("client_id", "portal");
        nothing(apps.asNobody(asPortalWithoutSecret));
        assertThat(apps.asPortal(Apps.refresh(refresh)).statusCode()).isEqualTo(200);
    }

    @Test
    void takes_no_token_request_in_an_address() {
        HttpResponse<String> answer =
                new Http(port).get("/oauth2/token?grant_type=client_credentials", "Authorization", PORTAL);

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("access_token");
    }

    private static Arguments spoilt(String what, java.util.function.Consumer<Map<String, String>> change) {
        UnaryOperator<Map<String, String>> spoil = form -> {
            Map<String, String> changed = new LinkedHashMap<>(form);
            change.accept(changed);
            return changed;
        };
        return Arguments.of(what, spoil);
    }

    private static void nothing(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401);
        assertThat(answer.body())
                .doesNotContain("access_token")
                .doesNotContain("refresh_token\"")
                .doesNotContain("Exception");
    }
}
