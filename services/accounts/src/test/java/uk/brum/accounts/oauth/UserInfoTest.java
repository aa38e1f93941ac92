package uk.brum.accounts.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import java.net.http.HttpResponse;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.JsonNode;
import uk.brum.accounts.Accounts;
import uk.brum.accounts.Http;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.PublishedEventsProbe;

/** What apps learn of a person, with tokens that accounts itself made. */
@BrumServiceTest
@Import(UserInfoTest.OwnTokens.class)
class UserInfoTest {

    @TestConfiguration
    static class OwnTokens {
        @Bean
        JwtDecoder ownTokens(SigningKeys keys) {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                    .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(
                            new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"))))
                    .build();
            decoder.setJwtValidator(new JwtTimestampValidator());
            return decoder;
        }
    }

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
        apps = new Apps(port);
        accounts = new Accounts(port, events, () -> "Bearer " + ofNotifications());
    }

    @Test
    void tells_an_app_what_the_person_agreed_to_and_no_more() {
        String email = Accounts.freshEmail();
        Http browser = accounts.signedUp(email);

        JsonNode forPortal =
                Apps.json(userInfo(Apps.ok(apps.asPortal(Apps.redemption(Apps.code(browser, Apps.portalRequest()))))
                        .get("access_token")
                        .asString()));
        JsonNode forSpa = Apps.json(userInfo(Apps.ok(apps.asNobody(Apps.spaRedemption(Apps.spaCode(browser))))
                .get("access_token")
                .asString()));

        assertThat(forPortal.get("email").asString()).isEqualTo(email);
        assertThat(forPortal.get("name").asString()).isEqualTo("Amina Begum");
        assertThat(forSpa.get("sub").asString()).isEqualTo(forPortal.get("sub").asString());
        assertThat(forSpa.has("email")).isFalse();
        assertThat(forSpa.has("name")).isFalse();
    }

    @Test
    void tells_nothing_without_a_token_or_with_one_of_no_person() {
        assertThat(new Http(port).get("/userinfo").statusCode()).isEqualTo(401);
        assertThat(userInfo(ofNotifications()).statusCode()).isIn(401, 403);
    }

    @Test
    void grants_keep_no_copy_of_who_the_person_is() {
        String email = Accounts.freshEmail();
        Http browser = accounts.signedUp(email);
        Map<String, String> request = Apps.portalRequest();
        request.put("login_hint", email);
        String refresh = Apps.ok(apps.asPortal(Apps.redemption(Apps.code(browser, request))))
                .get("refresh_token")
                .asString();
        Apps.ok(apps.asPortal(Apps.refresh(refresh)));

        for (Document grant : database.getCollection("grants").find()) {
            assertThat(grant.toJson()).doesNotContain(email).doesNotContain("Amina");
        }
    }

    @Test
    void a_new_password_ends_what_was_given_before_it() {
        String email = Accounts.freshEmail();
        Http browser = accounts.signedUp(email);
        String refresh = Apps.ok(apps.asPortal(Apps.redemption(Apps.code(browser, Apps.portalRequest()))))
                .get("refresh_token")
                .asString();
        accounts.browser().fill("/forgot-password", Map.of("email", email));
        String link =
                accounts.message("password-reset-requested", email).get("link").asString();
        Http person = accounts.browser();
        person.submit(person.get(link), "/reset-password", Map.of("password", "seven brass kettles"));

        CodeFlowTest.refused(apps.asPortal(Apps.refresh(refresh)), "invalid_grant");
        assertThat(Http.location(Apps.authorize(browser, Apps.portalRequest()))).startsWith("/sign-in");
    }

    @Test
    void answers_nobody_about_somebody_elses_token() {
        HttpResponse<String> answer = new Http(port)
                .post(
                        "/oauth2/introspect",
                        Map.of("token", "x"),
                        "Authorization",
                        Apps.basic("demo-app", "demo-app-secret-of-the-tests-12345"));

        assertThat(answer.statusCode()).isIn(401, 403);
    }

    @Test
    void says_of_itself_what_it_does_and_no_more() {
        for (String path :
                new String[] {"/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"}) {
            JsonNode metadata = Apps.json(new Http(port).get(path));
            assertThat(metadata.has("introspection_endpoint")).isFalse();
            assertThat(metadata.get("grant_types_supported").size()).isEqualTo(3);
            assertThat(metadata.get("token_endpoint_auth_methods_supported").toString())
                    .isEqualTo("[\"client_secret_basic\",\"none\"]");
        }
    }

    private String ofNotifications() {
        return Apps.ok(apps.token(
                        Map.of("grant_type", "client_credentials"),
                        Apps.basic("notifications", "notifications-secret-of-the-tests-1")))
                .get("access_token")
                .asString();
    }

    private HttpResponse<String> userInfo(String token) {
        return new Http(port).get("/userinfo", "Authorization", "Bearer " + token);
    }
}
