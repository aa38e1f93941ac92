package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** On a phone whose connection goes: nothing that was written is lost, nothing arrives twice, nothing personal stays. */
@PortalPages
class WithoutAConnectionTest {

    @BeforeEach
    void asUsual() {
        World.asUsual();
    }

    @Test
    void a_finished_report_waits_on_the_phone_and_is_sent_once_when_the_connection_is_back() {
        try (BrowserContext phone = phone(ServiceWorkerPolicy.ALLOW)) {
            Page page = untilCheck(phone);
            page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            phone.setOffline(true);
            page.click("button:has-text('Send report')");
            page.waitForSelector("text=Your missed collection report is waiting to be sent");
            Chromium.picture(page, "waiting");
            page.click("button:has-text('Send report')");
            page.navigate(World.GATEWAY.origin() + "/bins/990000000017");
            assertThat(page.textContent("h1")).isEqualTo("You are not connected");
            page.waitForSelector("text=is waiting to be sent");
            Chromium.picture(page, "offline-waiting");
            assertThat(sent()).isEmpty();

            phone.setOffline(false);
            page.waitForSelector("text=Your missed collection report was sent");
            assertThat(page.textContent("main")).contains("MB-7K2M-9QXD");
            Chromium.picture(page, "sent-later");
            assertThat(sent()).hasSize(1);
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
        }
    }

    @Test
    void a_report_whose_answer_was_lost_is_asked_for_again_under_the_same_key() {
        try (BrowserContext phone = phone(ServiceWorkerPolicy.BLOCK)) {
            Page page = untilCheck(phone);
            phone.route("**/report-missed/check", route -> {
                if (route.request().method().equals("POST")) {
                    route.fetch(new com.microsoft.playwright.Route.FetchOptions().setMaxRedirects(0));
                    route.abort(); // the tunnel begins after the server has it
                } else {
                    route.resume();
                }
            });
            page.click("button:has-text('Send report')");
            page.waitForCondition(() -> sent().size() == 1);
            phone.unrouteAll();
            page.navigate(World.GATEWAY.origin() + "/");
            page.waitForSelector("text=Your missed collection report was sent");
            assertThat(sent()).hasSize(2);
            assertThat(sent().stream().map(one -> one.getHeader("Idempotency-Key")))
                    .as("bin-schedules knows the second by its key")
                    .containsOnly(sent().getFirst().getHeader("Idempotency-Key"));
        }
    }

    @Test
    void a_report_that_arrived_at_once_is_not_sent_again() {
        try (BrowserContext phone = phone(ServiceWorkerPolicy.ALLOW)) {
            Page page = untilCheck(phone);
            page.click("button:has-text('Send report')");
            page.waitForSelector("text=Report sent");
            page.waitForFunction("localStorage.length === 0");
            page.navigate(World.GATEWAY.origin() + "/");
            assertThat(page.textContent("main")).doesNotContain("was sent");
            assertThat(sent()).hasSize(1);
        }
    }

    @Test
    void a_report_is_not_sent_in_the_name_of_somebody_else_who_uses_the_phone() {
        try (BrowserContext phone = phone(ServiceWorkerPolicy.ALLOW)) {
            Page page = untilCheck(phone);
            page.evaluate("""
                    localStorage.setItem("brum.waiting", JSON.stringify([{key: "k", what: "Your secret", person: "another",
                      action: location.href, fields: [["note", "secret"]], at: Date.now()}]))""");
            page.navigate(World.GATEWAY.origin() + "/account");
            page.waitForResponse("**/form-token", page::reload);
            assertThat(page.textContent("main")).doesNotContain("secret");
            assertThat(sent()).isEmpty();
        }
    }

    @Test
    void an_answer_is_held_on_its_page_until_the_connection_is_back() {
        try (BrowserContext phone = phone(ServiceWorkerPolicy.ALLOW)) {
            Page page = phone.newPage();
            page.navigate(World.GATEWAY.origin() + "/bins/990000000017/report-missed");
            page.check("#collection");
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            phone.setOffline(true);
            page.click("button:has-text('Continue')");
            page.waitForSelector("text=What you wrote is still here");
            phone.setOffline(false);
            page.waitForSelector("text=Is there anything the crew should know?");
        }
    }

    @Test
    void the_phone_keeps_the_look_and_one_page_and_nothing_about_a_person() {
        try (BrowserContext phone = phone(ServiceWorkerPolicy.ALLOW)) {
            Page page = untilCheck(phone);
            page.navigate(World.GATEWAY.origin() + "/account");
            page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            Object kept = page.evaluate("""
                    async () => {
                      const found = [];
                      for (const name of await caches.keys())
                        for (const one of await (await caches.open(name)).keys()) found.push(new URL(one.url).pathname);
                      return found.sort();
                    }""");
            assertThat(kept)
                    .isEqualTo(List.of(
                            "/assets/brum.css",
                            "/assets/brum.js",
                            "/assets/favicon.svg",
                            "/assets/waiting.js",
                            "/offline"));
            Object offline = page.evaluate("caches.match('/offline').then(page => page.text())");
            assertThat(String.valueOf(offline)).contains("Sign in").doesNotContain("/sign-out", "_csrf");
        }
    }

    @Test
    void can_be_put_on_the_home_screen_of_a_phone() {
        Visitor visitor = World.visitor();
        String address = visitor.open("/").page().select("link[rel=manifest]").attr("href");
        JsonNode manifest =
                JsonMapper.shared().readTree(visitor.raw(visitor.to(address)).body());
        assertThat(manifest.path("display").asString()).isEqualTo("standalone");
        assertThat(manifest.path("start_url").asString()).isEqualTo("/");
        assertThat(manifest.path("icons").findValuesAsString("sizes")).contains("192x192", "512x512");
        assertThat(manifest.path("icons").findValuesAsString("purpose")).contains("maskable");
        manifest.path("icons")
                .forEach(icon -> assertThat(
                                visitor.raw(visitor.to(icon.path("src").asString()))
                                        .statusCode())
                        .isEqualTo(200));
        var worker = visitor.raw(visitor.to("/service-worker.js"));
        assertThat(worker.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(worker.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=0");
        assertThat(worker.body()).contains("/assets/brum.css?v=");
    }

    private static Page untilCheck(BrowserContext phone) {
        Page page = phone.newPage();
        page.setDefaultTimeout(20_000);
        page.navigate(World.GATEWAY.origin() + "/bins/990000000017/report-missed");
        page.check("#collection");
        page.click("button:has-text('Continue')");
        page.fill("#note", "The bin stands behind the gate.");
        page.click("button:has-text('Continue')");
        page.waitForSelector("text=Check your answers");
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return page;
    }

    private static List<LoggedRequest> sent() {
        return World.NEIGHBOURS
                .at("bin-schedules")
                .findAll(postRequestedFor(urlPathEqualTo("/api/bins/v1/missed-collections")));
    }

    private static BrowserContext phone(ServiceWorkerPolicy workers) {
        return Chromium.window(
                new Browser.NewContextOptions().setViewportSize(390, 800).setServiceWorkers(workers));
    }
}
