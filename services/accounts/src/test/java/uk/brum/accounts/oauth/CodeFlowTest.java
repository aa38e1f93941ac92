package uk.brum.accounts.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.brum.accounts.Accounts;
import uk.brum.accounts.Http;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.PublishedEventsProbe;

@BrumServiceTest
class CodeFlowTest {

    @LocalServerPort
    int port;

    @Autowired
    PublishedEventsProbe events;

    @Autowired
    MongoDatabase database;

    Accounts accounts;
    Apps apps;

    @BeforeEach
    void open() {
        accounts = new Accounts(port, events);
        apps = new Apps(port);
    }

    @Test
    void signs_a_person_in_to_the_portal_by_way_of_the_sign_in_page() throws Exception {
        String email = Accounts.freshEmail();
        accounts.signedUp(email);
        Http browser = accounts.browser();

        HttpResponse<String> first = Apps.authorize(browser, Apps.portalRequest());
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(Http.location(first)).startsWith("/sign-in?continue=");
        HttpResponse<String> page = browser.follow(first);
        HttpResponse<String> signedIn =
                browser.submit(page, "/sign-in", Map.of("email", email, "password", Accounts.PASSWORD));
        assertThat(Http.location(signedIn)).startsWith("/oauth2/authorize?");
        HttpResponse<String> back = browser.follow(signedIn);
        assertThat(Http.location(back)).startsWith(Apps.PORTAL_CALLBACK).contains("state=the-state");

        JsonNode tokens = Apps.ok(apps.asPortal(Apps.redemption(Http.parameter(Http.location(back), "code"))));
        var access = SignedJWT.parse(tokens.get("access_token").asString());
        assertThat(access.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(access.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("resident");
        assertThat(access.getJWTClaimsSet().getStringClaim("client_id")).isEqualTo("portal");
        assertThat(access.getJWTClaimsSet().getAudience()).contains("accounts", "bin-schedules");
        var id = SignedJWT.parse(tokens.get("id_token").asString());
        assertThat(id.getHeader().getType())
                .satisfiesAnyOf(
                        type -> assertThat(type).isNull(),
                        type -> assertThat(type.getType()).isEqualTo("JWT"));
        assertThat(id.getJWTClaimsSet().getAudience()).containsExactly("portal");
        assertThat(id.getJWTClaimsSet().getStringClaim("nonce")).isEqualTo("the-nonce");
        assertThat(id.getJWTClaimsSet().getStringClaim("email")).isEqualTo(email);
        assertThat(id.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("resident");
        assertThat(id.getJWTClaimsSet().getClaim("sid")).isNotNull();
        assertThat(id.getJWTClaimsSet().getSubject())
                .isEqualTo(access.getJWTClaimsSet().getSubject());
    }

    @Test
    void the_session_cookie_changes_when_a_person_signs_in() {
        String email = Accounts.freshEmail();
        Http browser = accounts.signedUp(email);
        String before = browser.cookies().get("accounts");

        browser.cookies().remove("accounts");
        browser.get("/sign-in");
        browser.cookies().put("accounts", "planted-by-somebody-else");
        accounts.signIn(browser, email, Accounts.PASSWORD);

        assertThat(browser.cookies().get("accounts")).isNotEqualTo(before).isNotEqualTo("planted-by-somebody-else");
    }

    @Test
    void a_code_lives_sixty_seconds_and_nothing_readable_is_stored() {
        Http browser = accounts.signedUp(Accounts.freshEmail());
        String code = Apps.code(browser, Apps.portalRequest());

        Document grant = grant("code.hash", StoredToken.hash(code));
        Document stored = grant.get("code", Document.class);
        assertThat(Duration.between(
                        stored.getDate("at").toInstant(),
                        stored.getDate("until").toInstant()))
                .isLessThanOrEqualTo(Duration.ofSeconds(60));
        JsonNode tokens = Apps.ok(apps.asPortal(Apps.redemption(code)));
        String all = grant("_id", grant.getString("_id")).toJson();
        assertThat(all)
                .doesNotContain(code)
                .doesNotContain(tokens.get("access_token").asString())
                .doesNotContain(tokens.get("refresh_token").asString())
                .doesNotContain(tokens.get("id_token").asString());
    }

    @Test
    void an_expired_code_is_refused() {
        Http browser = accounts.signedUp(Accounts.freshEmail());
        String code = Apps.code(browser, Apps.portalRequest());
        database.getCollection("grants")
                .updateOne(
                        Filters.eq("code.hash", StoredToken.hash(code)),
                        new Document(
                                "$set",
                                new Document("code.until", new java.util.Date(0))
                                        .append("code.at", new java.util.Date(-60_000))));

        refused(apps.asPortal(Apps.redemption(code)), "invalid_grant");
    }

    @Test
    void a_replayed_code_is_refused_and_ends_what_was_given_for_it() {
        Http browser = accounts.signedUp(Accounts.freshEmail());
        String code = Apps.code(browser, Apps.portalRequest());
        JsonNode tokens = Apps.ok(apps.asPortal(Apps.redemption(code)));

        refused(apps.asPortal(Apps.redemption(code)), "invalid_grant");
        refused(apps.asPortal(Apps.refresh(tokens.get("refresh_token").asString())), "invalid_grant");
    }

    @Test
    void the_portal_may_repeat_a_refresh_whose_answer_was_lost() {
        Http browser = accounts.signedUp(Accounts.freshEmail());
        String refresh = Apps.ok(apps.asPortal(Apps.redemption(Apps.code(browser, Apps.portalRequest()))))
                .get("refresh_token")
                .asString();

        for (int i = 0; i < 3; i++) {
            assertThat(Apps.ok(apps.asPortal(Apps.refresh(refresh)))
                            .get("refresh_token")
                            .asString())
                    .isEqualTo(refresh);
        }
    }

    @Test
    void an_app_without_a_secret_gets_a_new_refresh_token_each_time_and_a_spent_one_ends_the_family() {
        Http browser = accounts.signedUp(Accounts.freshEmail());
        String first = Apps.ok(apps.asNobody(Apps.spaRedemption(Apps.spaCode(browser))))
                .get("refresh_token")
                .asString();
        String second = Apps.ok(apps.asNobody(Apps.spaRefresh(first)))
                .get("refresh_token")
                .asString();
        String third = Apps.ok(apps.asNobody(Apps.spaRefresh(second)))
                .get("refresh_token")
                .asString();
        assertThat(third).isNotEqualTo(second).isNotEqualTo(first);

        refused(apps.asNobody(Apps.spaRefresh(first)), "invalid_grant");
        refused(apps.asNobody(Apps.spaRefresh(third)), "invalid_grant");
    }

    @Test
    void a_rotated_refresh_token_never_outlives_the_first() {
        Http browser = accounts.signedUp(Accounts.freshEmail());
        String first = Apps.ok(apps.asNobody(Apps.spaRedemption(Apps.spaCode(browser))))
                .get("refresh_token")
                .asString();
        Document before = grant("refresh.hash", StoredToken.hash(first)).get("refresh", Document.class);

        String second = Apps.ok(apps.asNobody(Apps.spaRefresh(first)))
                .get("refresh_token")
                .asString();

        Document after = grant("refresh.hash", StoredToken.hash(second)).get("refresh", Document.class);
        assertThat(after.getDate("until")).isEqualTo(before.getDate("until"));
    }

    @Test
    void an_app_of_somebody_else_gets_its_scopes_and_none_of_the_persons_roles() throws Exception {
        Http browser = accounts.signedUp(Accounts.freshEmail());

        JsonNode tokens = Apps.ok(apps.asNobody(Apps.spaRedemption(Apps.spaCode(browser))));

        var claims = SignedJWT.parse(tokens.get("access_token").asString()).getJWTClaimsSet();
        assertThat(claims.getStringListClaim("roles")).containsExactly("app");
        assertThat(claims.getAudience()).containsExactlyInAnyOrder("accounts", "bin-schedules");
    }

    @Test
    void a_person_can_say_no_to_an_app() {
        Http browser = accounts.signedUp(Accounts.freshEmail());
        HttpResponse<String> question = Apps.authorize(browser, Apps.spaRequest());

        HttpResponse<String> answer = browser.post(
                "/oauth2/authorize",
                Map.of("client_id", "demo-spa", "state", Http.parameter(Http.location(question), "state")));

        assertThat(Http.location(answer)).startsWith(Apps.SPA_CALLBACK).contains("error=access_denied");
    }

    @Test
    void a_revoked_refresh_token_is_dead() {
        Http browser = accounts.signedUp(Accounts.freshEmail());
        String refresh = Apps.ok(apps.asPortal(Apps.redemption(Apps.code(browser, Apps.portalRequest()))))
                .get("refresh_token")
                .asString();

        HttpResponse<String> revoked = new Http(port)
                .post(
                        "/oauth2/revoke",
                        Map.of("token", refresh),
                        "Authorization",
                        Apps.basic("portal", "portal-secret-of-the-tests-1234567"));

        assertThat(revoked.statusCode()).isEqualTo(200);
        refused(apps.asPortal(Apps.refresh(refresh)), "invalid_grant");
    }

    @Test
    void signing_out_at_the_portal_ends_the_session_and_what_came_from_it() {
        Http browser = accounts.signedUp(Accounts.freshEmail());
        JsonNode tokens = Apps.ok(apps.asPortal(Apps.redemption(Apps.code(browser, Apps.portalRequest()))));
        String refresh = tokens.get("refresh_token").asString();
        String firstIdToken = tokens.get("id_token").asString();
        Apps.ok(apps.asPortal(Apps.refresh(refresh)));

        HttpResponse<String> out = browser.get("/connect/logout?id_token_hint=" + firstIdToken
                + "&post_logout_redirect_uri=" + Http.encode("http://issuer.test/signed-out"));

        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(Http.location(out)).isEqualTo("http://issuer.test/signed-out");
        assertThat(out.headers().firstValue("Clear-Site-Data").orElse("")).contains("\"cookies\"");
        refused(apps.asPortal(Apps.refresh(refresh)), "invalid_grant");
        assertThat(Http.location(Apps.authorize(browser, Apps.portalRequest()))).startsWith("/sign-in");
    }

    @Test
    void signing_out_asks_first_when_the_request_proves_nothing() {
        Http browser = accounts.signedUp(Accounts.freshEmail());

        HttpResponse<String> asked = browser.get("/connect/logout?id_token_hint=made-up");
        assertThat(Http.location(asked)).isEqualTo("/connect/sign-out");
        assertThat(Apps.authorize(browser, Apps.portalRequest()).statusCode()).isEqualTo(302);
        HttpResponse<String> done = browser.fill("/connect/sign-out", Map.of());

        assertThat(done.headers().firstValue("Clear-Site-Data")).isPresent();
        assertThat(Http.location(Apps.authorize(browser, Apps.portalRequest()))).startsWith("/sign-in");
    }

    private Document grant(String field, String value) {
        return database.getCollection("grants").find(Filters.eq(field, value)).first();
    }

    static void refused(HttpResponse<String> response, String error) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(Apps.json(response).get("error").asString()).isEqualTo(error);
    }
}
