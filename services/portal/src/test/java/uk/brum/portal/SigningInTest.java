package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.brum.testing.TestServers;

@PortalPages
class SigningInTest {

    private final Visitor visitor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
    }

    @Test
    void comes_back_to_the_page_that_needed_a_person_with_code_and_proof() {
        assertThat(visitor.open("/account/messages?cursor=abc").path()).isEqualTo("/account/messages");
        assertThat(visitor.answer().uri().getQuery()).isEqualTo("cursor=abc");
        assertThat(World.GATEWAY.lastAuthorization)
                .containsEntry("client_id", "portal")
                .containsEntry("redirect_uri", World.GATEWAY.origin() + "/login/callback")
                .containsEntry("code_challenge_method", "S256")
                .containsKey("nonce");
    }

    @Test
    void gets_a_new_session_at_sign_in_and_the_old_one_is_worthless() {
        visitor.raw(visitor.to("/account"));
        String before = visitor.cookies().getFirst().getValue();
        visitor.open("/account");
        String after = visitor.cookies().getFirst().getValue();
        assertThat(after).isNotEqualTo(before);
        var stranger = World.visitor();
        var answer = stranger.raw(stranger.to("/account").header("Cookie", "brum=" + before));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    void keeps_every_token_out_of_the_browser_and_readable_nowhere_in_the_database() {
        visitor.open("/account");
        assertThat(visitor.html()).doesNotContain("person-token", "refresh-me");
        assertThat(visitor.answer().headers().map().toString()).doesNotContain("person-token", "refresh-me");
        try (var client = com.mongodb.client.MongoClients.create(TestServers.mongoUri())) {
            String stored = client
                    .getDatabase(World.DATABASE)
                    .getCollection("sessions")
                    .find()
                    .into(new java.util.ArrayList<>())
                    .stream()
                    .map(session -> session
                            + new String(
                                    session.get("content", org.bson.types.Binary.class)
                                            .getData(),
                                    java.nio.charset.StandardCharsets.ISO_8859_1))
                    .reduce("", String::concat);
            assertThat(stored).isNotEmpty();
            assertThat(stored.contains("person-token") || stored.contains("refresh-me") || stored.contains("Amina"))
                    .isFalse();
            assertThat(stored.contains(visitor.cookies().getFirst().getValue())).isFalse();
        }
    }

    @Test
    void renews_an_access_token_without_a_word() {
        visitor.open("/account");
        int before = World.GATEWAY.refreshed.get();
        World.CLOCK.forward(Duration.ofMinutes(10));
        assertThat(visitor.open("/account/messages").status()).isEqualTo(200);
        assertThat(visitor.path()).isEqualTo("/account/messages");
        assertThat(World.GATEWAY.refreshed.get()).isEqualTo(before + 1);
        World.NEIGHBOURS
                .at("notifications")
                .verify(getRequestedFor(urlPathEqualTo("/api/notifications/v1/me/messages"))
                        .withHeader("Authorization", matching("Bearer person-token-[0-9]+")));
    }

    @Test
    void signs_in_once_more_and_no_oftener_when_a_service_refuses_the_token() {
        visitor.open("/account");
        World.NEIGHBOURS
                .at("notifications")
                .stubFor(com.github.tomakehurst.wiremock.client.WireMock.get(
                                urlPathEqualTo("/api/notifications/v1/me/messages"))
                        .willReturn(com.github.tomakehurst.wiremock.client.WireMock.unauthorized()));
        assertThat(visitor.open("/account/messages").status()).isEqualTo(503);
        World.NEIGHBOURS
                .at("notifications")
                .verify(2, getRequestedFor(urlPathEqualTo("/api/notifications/v1/me/messages")));
    }

    @Test
    void signs_in_again_and_finds_the_form_as_it_was_when_tokens_are_not_renewed() {
        visitor.open("/bins/990000000017/report-missed")
                .write("collection", "residual.2026-11-23")
                .press("Continue")
                .write("note", "Behind the gate.")
                .press("Continue");
        String key = visitor.form("Send report").select("[name=key]").val();
        World.CLOCK.forward(Duration.ofMinutes(10));
        World.GATEWAY.refreshes = false;
        visitor.press("Send report");
        World.GATEWAY.refreshes = true;
        assertThat(visitor.path()).isEqualTo("/bins/990000000017/report-missed/check");
        assertThat(visitor.words()).contains("Check your answers").contains("Behind the gate.");
        World.NEIGHBOURS
                .at("bin-schedules")
                .verify(0, postRequestedFor(urlPathEqualTo("/api/bins/v1/missed-collections")));
        assertThat(visitor.form("Send report").select("[name=key]").val()).isEqualTo(key);
        assertThat(visitor.press("Send report").words()).contains("Report sent");
    }

    @Test
    void signs_in_again_and_finds_the_form_as_it_was_when_the_session_has_ended() {
        visitor.open("/account/properties/990000000017").write("label", "Mum");
        World.CLOCK.forward(Duration.ofHours(2));
        visitor.press("Save");
        assertThat(visitor.path()).isEqualTo("/account/properties/990000000017");
        assertThat(visitor.page().select("#label").val()).isEqualTo("Mum");
        assertThat(visitor.press("Save").path()).isEqualTo("/account");
    }

    @Test
    void a_form_of_nobody_comes_back_as_it_was_without_signing_in_when_the_session_has_ended() {
        visitor.open("/area/E05011154/follow").write("email", "sam@example.org").write("category", "tree");
        World.CLOCK.forward(Duration.ofHours(2));
        visitor.press("Follow");
        assertThat(visitor.path()).isEqualTo("/area/E05011154/follow");
        assertThat(visitor.words()).contains("You were away for a while");
        assertThat(visitor.page().select("#email").val()).isEqualTo("sam@example.org");
        assertThat(visitor.page().select("#category [selected]").val()).isEqualTo("tree");
        World.NEIGHBOURS
                .at("service-requests")
                .verify(0, postRequestedFor(urlPathEqualTo("/api/requests/v1/followings")));
        assertThat(visitor.write("category", "tree").press("Follow").path()).isEqualTo("/area/E05011154");
        assertThat(visitor.open("/area/E05011154/follow").words()).doesNotContain("You were away");
    }

    @Test
    void refuses_a_form_of_another_site() {
        visitor.open("/account");
        var answer = visitor.raw(visitor.to("/account/properties/100070000001/remove")
                .header("Origin", "https://evil.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("You cannot see this page").contains("<html");
        var stranger = World.visitor();
        var other = stranger.raw(stranger.to("/account/preferences")
                .header("Origin", "https://evil.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("email=true")));
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void signs_out_here_and_at_accounts_and_clears_what_the_browser_holds() {
        visitor.open("/account");
        var form = visitor.form("Sign out");
        String cookie = visitor.cookies().getFirst().getValue();
        visitor.send(form, Map.of());
        assertThat(visitor.words()).contains("You are signed out");
        assertThat(visitor.answer().headers().firstValue("Clear-Site-Data"))
                .contains("\"cookies\", \"storage\", \"cache\"");
        var stranger = World.visitor();
        assertThat(stranger.raw(stranger.to("/account").header("Cookie", "brum=" + cookie))
                        .statusCode())
                .isEqualTo(302);
        visitor.send(form, Map.of()); // a second click
        assertThat(visitor.words()).contains("You are signed out");
    }

    @Test
    void says_so_when_signing_in_did_not_succeed() {
        World.GATEWAY.signsIn = false;
        assertThat(visitor.open("/account").words()).contains("We could not sign you in");
        assertThat(visitor.open("/login/callback?code=x&state=y").words()).contains("We could not sign you in");
    }

    @Test
    void sets_a_cookie_that_scripts_and_other_sites_cannot_use() {
        var answer = visitor.raw(visitor.to("/account"));
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("brum=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/");
    }
}
