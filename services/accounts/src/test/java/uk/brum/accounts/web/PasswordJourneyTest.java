package uk.brum.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.brum.accounts.Accounts;
import uk.brum.accounts.Http;
import uk.brum.accounts.domain.Attempts;
import uk.brum.accounts.domain.Limit;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.PublishedEventsProbe;

@BrumServiceTest
class PasswordJourneyTest {

    private static final String NEW_PASSWORD = "seven brass kettles";

    @LocalServerPort
    int port;

    @Autowired
    PublishedEventsProbe events;

    @Autowired
    MongoDatabase database;

    @Autowired
    Attempts attempts;

    Accounts accounts;

    @BeforeEach
    void open() {
        accounts = new Accounts(port, events);
    }

    @Test
    void a_forgotten_password_is_replaced_and_everything_signed_in_before_is_signed_out() {
        String email = Accounts.freshEmail();
        Http earlier = accounts.signedUp(email);
        String link = resetLink(email);

        Http person = accounts.browser();
        assertThat(accounts.browser().get(link).statusCode()).isEqualTo(200);
        HttpResponse<String> page = person.get(link);
        HttpResponse<String> done = person.submit(page, "/reset-password", Map.of("password", NEW_PASSWORD));

        assertThat(Http.location(done)).isEqualTo("/reset-password/done");
        assertThat(earlier.get("/sign-in").statusCode()).isEqualTo(200);
        assertThat(accounts.signIn(accounts.browser(), email, Accounts.PASSWORD).statusCode())
                .isEqualTo(400);
        assertThat(accounts.signIn(accounts.browser(), email, NEW_PASSWORD).statusCode())
                .isEqualTo(302);
        assertThat(accounts.browser().get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void a_reset_link_works_once_and_an_hour_at_most() {
        String email = Accounts.freshEmail();
        accounts.signedUp(email);
        accounts.browser().fill("/forgot-password", Map.of("email", email));
        JsonNode message = accounts.message("password-reset-requested", email);
        assertThat(Instant.parse(message.get("expiresAt").asString()))
                .isBefore(Instant.now().plus(Duration.ofHours(1)).plusSeconds(1));
        String link = message.get("link").asString();
        HttpResponse<String> page = accounts.browser().get(link);
        Http person = accounts.browser();
        HttpResponse<String> own = person.get(link);

        database.getCollection("confirmations")
                .updateOne(
                        Filters.eq("_id", Http.parameter(link, "id")),
                        Updates.set("expiresAt", Date.from(Instant.now().minusSeconds(1))));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(person.submit(own, "/reset-password", Map.of("password", NEW_PASSWORD))
                        .statusCode())
                .isEqualTo(404);
        assertThat(accounts.signIn(accounts.browser(), email, Accounts.PASSWORD).statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_leaked_password_does_not_use_the_link_up() {
        String email = Accounts.freshEmail();
        accounts.signedUp(email);
        String link = resetLink(email);
        Http person = accounts.browser();

        HttpResponse<String> refused =
                person.submit(person.get(link), "/reset-password", Map.of("password", "Password123456789"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("broken into");
        HttpResponse<String> done = person.submit(refused, "/reset-password", Map.of("password", NEW_PASSWORD));
        assertThat(Http.location(done)).isEqualTo("/reset-password/done");
    }

    @Test
    void asking_for_a_reset_tells_nobody_who_has_an_account() {
        String known = Accounts.freshEmail();
        accounts.signedUp(known);

        HttpResponse<String> forKnown = accounts.browser().fill("/forgot-password", Map.of("email", known));
        HttpResponse<String> forUnknown =
                accounts.browser().fill("/forgot-password", Map.of("email", Accounts.freshEmail()));

        assertThat(forKnown.statusCode()).isEqualTo(forUnknown.statusCode());
        assertThat(Http.location(forKnown)).isEqualTo(Http.location(forUnknown));
        assertThat(forKnown.body()).isEqualTo(forUnknown.body());
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_bytes() {
        String known = Accounts.freshEmail();
        accounts.signedUp(known);
        String unknown = Accounts.freshEmail();

        for (int attempt = 0; attempt < 8; attempt++) {
            HttpResponse<String> one = accounts.signIn(accounts.browser(), known, "wrong password");
            HttpResponse<String> other = accounts.signIn(accounts.browser(), unknown, "wrong password");
            assertThat(one.statusCode()).isEqualTo(other.statusCode()).isEqualTo(attempt < 6 ? 400 : 429);
            assertThat(comparable(one, known)).isEqualTo(comparable(other, unknown));
        }
    }

    @Test
    void after_six_failures_even_the_right_password_must_wait_and_says_how_long() {
        String email = Accounts.freshEmail();
        accounts.signedUp(email);
        for (int i = 0; i < 6; i++) {
            assertThat(accounts.signIn(accounts.browser(), email, "wrong password")
                            .statusCode())
                    .isEqualTo(400);
        }

        HttpResponse<String> refused = accounts.signIn(accounts.browser(), email, Accounts.PASSWORD);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 900L);
        assertThat(refused.body()).contains("too many times");
    }

    @Test
    void a_right_password_forgets_the_failures_before_it() {
        String email = Accounts.freshEmail();
        accounts.signedUp(email);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 5; i++) {
                accounts.signIn(accounts.browser(), email, "wrong password");
            }
            assertThat(accounts.signIn(accounts.browser(), email, Accounts.PASSWORD)
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    @Test
    void one_address_cannot_try_one_password_on_everybody() {
        Http attacker = accounts.browser();
        String address = "198.51.100.7";
        for (int i = 0; i < Limit.SIGN_IN_FROM_ADDRESS.most(); i++) {
            assertThat(attempts.take(Limit.SIGN_IN_FROM_ADDRESS, address)).isEmpty();
        }

        assertThat(accounts.signIn(attacker.from(address), Accounts.freshEmail(), "winter2026!")
                        .statusCode())
                .isEqualTo(429);
        assertThat(accounts.signIn(attacker.from("198.51.100.8"), Accounts.freshEmail(), "winter2026!")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void only_the_last_forwarded_address_counts() {
        String address = "198.51.100.9";
        for (int i = 0; i < Limit.SIGN_IN_FROM_ADDRESS.most(); i++) {
            attempts.take(Limit.SIGN_IN_FROM_ADDRESS, address);
        }

        Http attacker = accounts.browser().from("203.0.113.77, " + address);

        assertThat(accounts.signIn(attacker, Accounts.freshEmail(), "winter2026!")
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void cannot_be_used_to_send_people_elsewhere() {
        String email = Accounts.freshEmail();
        accounts.signedUp(email);
        for (String elsewhere : new String[] {
            "https://evil.example/",
            "//evil.example",
            "/\\evil.example",
            "/oauth2/authorize/../../evil",
            "/oauth2/authorizeevil?x",
            "/oauth2/authorize?a=b\r\nX: y",
            "javascript:alert(1)"
        }) {
            Http browser = accounts.browser();
            HttpResponse<String> page = browser.get("/sign-in?continue=" + Http.encode(elsewhere));
            assertThat(page.body()).doesNotContain("evil");
            HttpResponse<String> done = browser.submit(
                    page, "/sign-in", Map.of("email", email, "password", Accounts.PASSWORD, "onward", elsewhere));
            assertThat(Http.location(done)).isEqualTo("/account");
        }
    }

    @Test
    void every_page_carries_the_browsers_protections_and_is_kept_nowhere() {
        for (String path : new String[] {"/sign-in", "/sign-up", "/forgot-password", "/connect/sign-out"}) {
            HttpResponse<String> page = accounts.browser().get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("script-src 'nonce-")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(page.headers().allValues("Set-Cookie"))
                    .allSatisfy(cookie -> assertThat(cookie)
                            .contains("HttpOnly")
                            .contains("SameSite=Lax")
                            .contains("Path=/")
                            .doesNotContain("Domain"));
        }
    }

    private String resetLink(String email) {
        accounts.browser().fill("/forgot-password", Map.of("email", email));
        return accounts.message("password-reset-requested", email).get("link").asString();
    }

    /** Without what is different on every page: nonces, the form's token, and the address that was typed. */
    private static String comparable(HttpResponse<String> page, String email) {
        return page.body()
                .replace(email, "EMAIL")
                .replaceAll("nonce=\"[^\"]*\"", "nonce")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "csrf");
    }
}
