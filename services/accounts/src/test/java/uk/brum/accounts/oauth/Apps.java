package uk.brum.accounts.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.accounts.Http;
import uk.brum.accounts.secrets.Digests;

/** What apps do with the authorization server. */
final class Apps {

    static final String PORTAL_CALLBACK = "http://issuer.test/login/callback";
    static final String SPA_CALLBACK = "https://spa.example/callback";
    static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-one-0123456789";

    private final int port;

    Apps(int port) {
        this.port = port;
    }

    /** A right authorization request of the portal, to be spoiled. */
    static Map<String, String> portalRequest() {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", "portal");
        request.put("redirect_uri", PORTAL_CALLBACK);
        request.put("scope", "openid profile email");
        request.put("state", "the-state");
        request.put("nonce", "the-nonce");
        request.put("code_challenge", Digests.sha256(VERIFIER));
        request.put("code_challenge_method", "S256");
        return request;
    }

    static Map<String, String> spaRequest() {
        Map<String, String> request = portalRequest();
        request.put("client_id", "demo-spa");
        request.put("redirect_uri", SPA_CALLBACK);
        request.put("scope", "openid bins.read");
        return request;
    }

    static HttpResponse<String> authorize(Http browser, Map<String, String> request) {
        return browser.get("/oauth2/authorize?" + Http.encode(request));
    }

    /** The code that the browser of a signed-in person brings back. */
    static String code(Http browser, Map<String, String> request) {
        HttpResponse<String> answer = authorize(browser, request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(Http.location(answer)).startsWith(request.get("redirect_uri"));
        return Http.parameter(Http.location(answer), "code");
    }

    /** The code for the app without a secret, whose first use the person agrees to. */
    static String spaCode(Http browser) {
        HttpResponse<String> answer = authorize(browser, spaRequest());
        if (Http.location(answer).contains("/oauth2/consent")) {
            HttpResponse<String> question = browser.follow(answer);
            assertThat(question.body()).contains("Demo bins").contains("see when bins are collected");
            answer = browser.post(
                    "/oauth2/authorize",
                    Map.of(
                            "client_id",
                            "demo-spa",
                            "state",
                            Http.parameter(Http.location(answer), "state"),
                            "scope",
                            "bins.read"));
        }
        return Http.parameter(Http.location(answer), "code");
    }

    static Map<String, String> redemption(String code) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", PORTAL_CALLBACK);
        form.put("code_verifier", VERIFIER);
        return form;
    }

    static Map<String, String> spaRedemption(String code) {
        Map<String, String> form = redemption(code);
        form.put("client_id", "demo-spa");
        form.put("redirect_uri", SPA_CALLBACK);
        return form;
    }

    static Map<String, String> refresh(String token) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", token);
        return form;
    }

    static Map<String, String> spaRefresh(String token) {
        Map<String, String> form = refresh(token);
        form.put("client_id", "demo-spa");
        return form;
    }

    HttpResponse<String> asPortal(Map<String, String> form) {
        return token(form, basic("portal", "portal-secret-of-the-tests-1234567"));
    }

    HttpResponse<String> asNobody(Map<String, String> form) {
        return new Http(port).post("/oauth2/token", form);
    }

    HttpResponse<String> token(Map<String, String> form, String authorization) {
        return new Http(port).post("/oauth2/token", form, "Authorization", authorization);
    }

    static String basic(String client, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes());
    }

    static JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
