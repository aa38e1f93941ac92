package uk.brum.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
class SignUpJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    PublishedEventsProbe events;

    Accounts accounts;

    @BeforeEach
    void open() {
        accounts = new Accounts(port, events);
    }

    @Test
    void opens_an_account_and_tells_the_platform() {
        int before = events.published("brum.accounts.account-opened.v1").size();
        Http browser = accounts.signedUp(Accounts.freshEmail());

        await().until(() -> events.published("brum.accounts.account-opened.v1").size() > before);
        assertThat(Http.location(browser.get("/sign-in"))).isEqualTo("/account");
    }

    @Test
    void a_link_that_a_mail_scanner_opened_still_works_for_the_person_and_then_once() {
        String email = Accounts.freshEmail();
        Http person = accounts.browser();
        person.fill("/sign-up", Map.of("email", email));
        String link = accounts.message("sign-up-started", email).get("link").asString();

        for (int i = 0; i < 3; i++) {
            assertThat(accounts.browser().get(link).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> page = person.get(link);
        assertThat(person.submit(page, "/confirm-email", Map.of()).statusCode()).isEqualTo(302);
        assertThat(accounts.browser().get(link).statusCode()).isEqualTo(404);
        Http other = accounts.browser();
        other.get("/sign-in");
        HttpResponse<String> again = other.submit(page, "/confirm-email", Map.of());
        assertThat(again.statusCode()).isIn(403, 404);
    }

    @Test
    void refuses_a_link_with_another_token_or_another_purpose() {
        String email = Accounts.freshEmail();
        accounts.browser().fill("/sign-up", Map.of("email", email));
        String link = accounts.message("sign-up-started", email).get("link").asString();

        assertThat(accounts.browser()
                        .get(link.substring(0, link.length() - 2) + "xx")
                        .statusCode())
                .isEqualTo(404);
        assertThat(accounts.browser()
                        .get(link.replace("/confirm-email", "/reset-password"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(accounts.browser().get("/confirm-email?id=1&token=").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_link_to_confirm_an_address_lives_a_day_at_most() {
        String email = Accounts.freshEmail();
        accounts.browser().fill("/sign-up", Map.of("email", email));
        JsonNode message = accounts.message("sign-up-started", email);

        assertThat(Instant.parse(message.get("expiresAt").asString()))
                .isBefore(Instant.now().plus(Duration.ofHours(24)).plusSeconds(1));
        assertThat(message.get("purpose").asString()).isEqualTo("sign-up");
    }

    @Test
    void answers_the_same_to_the_byte_whether_or_not_the_address_has_an_account() {
        String known = Accounts.freshEmail();
        accounts.signedUp(known);

        HttpResponse<String> forKnown = accounts.browser().fill("/sign-up", Map.of("email", known));
        HttpResponse<String> forUnknown = accounts.browser().fill("/sign-up", Map.of("email", Accounts.freshEmail()));

        assertThat(forKnown.statusCode()).isEqualTo(forUnknown.statusCode());
        assertThat(Http.location(forKnown)).isEqualTo(Http.location(forUnknown));
        assertThat(forKnown.body()).isEqualTo(forUnknown.body());
        JsonNode message = await().until(
                        () -> accounts.message("sign-up-started", known),
                        found -> found.get("purpose").asString().equals("already-registered"));
        assertThat(message.get("link").asString()).isEqualTo("http://issuer.test/sign-in");
        assertThat(message.get("name").asString()).isEqualTo("Amina Begum");
    }

    @Test
    void nobody_gets_past_the_address_without_its_confirmation() {
        for (String step : new String[] {"/sign-up/name", "/sign-up/password"}) {
            Http browser = accounts.browser();
            assertThat(Http.location(browser.get(step))).isEqualTo("/sign-up");
            browser.get("/sign-up");
            HttpResponse<String> forced =
                    browser.submit(browser.get("/sign-up"), step, Map.of("name", "Eve", "password", Accounts.PASSWORD));
            assertThat(Http.location(forced)).isEqualTo("/sign-up");
        }
    }

    @Test
    void asks_again_with_an_error_summary_when_an_answer_is_not_right() {
        HttpResponse<String> answer = accounts.browser().fill("/sign-up", Map.of("email", "not an address"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("There is a problem")
                .contains("Enter an email address, like name@example.com")
                .contains("href=\"#email\"")
                .contains("<title>Error: ");
    }

    @Test
    void refuses_a_form_without_its_token() {
        Http browser = accounts.browser();
        browser.get("/sign-up");

        HttpResponse<String> answer = browser.post("/sign-up", Map.of("email", Accounts.freshEmail()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This page is too old");
    }
}
