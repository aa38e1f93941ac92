package uk.brum.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.brum.testing.HouseRules;

@PortalPages
class PageRulesTest {

    private final Visitor visitor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/bins?postcode=B13+8DC",
                "/bins/990000000017",
                "/bins/990000000017/calendar",
                "/bins/990000000017/report-missed",
                "/bins/990000000017/remind",
                "/bins/reminders/stop/0123456789abcdef0123456789abcdef",
                "/account/reminders",
                "/account",
                "/account/reports/MB-7K2M-9QXD",
                "/account/messages",
                "/account/preferences",
                "/report",
                "/report/tree",
                "/report/tree/where?q=B13+8DC",
                "/report/tree/map",
                "/reports/SR-7K2M-9QXD",
                "/reports/SR-7K2M-9QXD/follow",
                "/account/requests",
                "/account/complaints",
                "/account/complaints/CO-7K2M-9QXD",
                "/complain",
                "/complain/words?about=SR-7K2M-9QXD",
                "/complain/contact",
                "/area",
                "/area/E05011154?postcode=B13+8DC",
                "/follow",
                "/follow/kind",
                "/follow/around",
                "/offline",
                "/status",
                "/developers",
                "/developers/places",
                "/accessibility",
                "/nowhere",
                "/error"
            })
    void every_page_is_guarded_and_whole(String path) {
        visitor.open(path);
        var headers = visitor.answer().headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .contains("base-uri 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "*");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers.firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        var page = visitor.page();
        assertThat(page.select("[style], [onclick], style, script:not([nonce])"))
                .isEmpty();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select(".brum-header__home").attr("href")).isEqualTo("/");
        assertThat(page.select("nav .brum-navigation a").eachAttr("href"))
                .containsSubsequence("/", "/report", "/area", "/account");
        assertThat(page.title()).isNotBlank();
        assertThat(page.select("form[method=post]"))
                .allSatisfy(form -> assertThat(form.select("[name=_csrf]")).hasSize(1));
        assertThat(page.select("link[href^=http], script[src^=http], img[src^=http]"))
                .isEmpty();
        assertThat(visitor.html().length())
                .as("characters before compression")
                .isLessThan(path.startsWith("/developers/") ? 300_000 : 60_000);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Report,                                     What do you want to report?
            Report a missed bin,                        Report a missed bin
            Report anything else,                       What do you want to report?
            Find a report or complaint,                 What is the reference?
            Tell us that you are unhappy,               Unhappy with something we did?
            Unhappy with something?,                    Unhappy with something we did?
            See what is happening in your area,         What is happening in your area?
            My area,                                    What is happening in your area?
            Go to my account,                           Your account
            My account,                                 Your account
            See what is working now,                    Everything is working
            What is working now,                        Everything is working
            Accessibility,                              Accessibility statement
            Privacy,                                    Privacy
            """)
    void every_journey_begins_with_a_link_on_the_home_page(String link, String heading) {
        visitor.open("/").follow(link);
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.page().select("h1").text()).isEqualTo(heading);
    }

    @Test
    void reads_and_downloads_the_contracts() {
        visitor.open("/developers").follow("bin-schedules");
        assertThat(visitor.words()).contains("/api/bins/v1/properties/{uprn}/collections");
        assertThat(visitor.page().select("pre code").eachText())
                .anyMatch(command -> command.startsWith(
                        "curl '" + World.GATEWAY.origin() + "/api/bins/v1/properties/990000000017/collections"));
        assertThat(visitor.page().select("pre code").eachText())
                .anyMatch(command -> command.contains("Idempotency-Key: 6f1f6c2e") && command.contains("-X POST"));
        var document = visitor.raw(visitor.to("/developers/files/http/bin-schedules.openapi.yaml"));
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.body()).startsWith("openapi: 3.0.3");
        assertThat(visitor.raw(visitor.to("/developers/files/problems.yaml")).statusCode())
                .isEqualTo(200);
        assertThat(visitor.open("/developers").follow("accounts").status()).isEqualTo(200);
        assertThat(visitor.open("/developers/events/accounts").words()).contains("account-opened.v1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/developers/files/../application.yaml",
                "/developers/files/%2e%2e/application.yaml",
                "/developers/files/",
                "/developers/nothing",
                "/developers/events/nothing"
            })
    void gives_no_other_file(String path) {
        assertThat(visitor.open(path).status()).isBetween(400, 404);
    }

    @Test
    void keeps_to_the_house_rules() {
        HouseRules.check("uk.brum.portal");
    }
}
