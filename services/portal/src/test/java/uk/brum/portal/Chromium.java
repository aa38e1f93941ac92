package uk.brum.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The one Chromium of the portal's browser tests, and what each of them asks of every page: no rule of WCAG 2.2 AA that
 * axe-core can see is broken, nothing runs off a small screen, and a picture is left in {@code target/screenshots}.
 */
final class Chromium {

    static final int PHONE = 390;
    static final int DESK = 1280;

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String AXE = axe();
    private static final Browser BROWSER = launch();
    private static final Page PAGES = window(PHONE, true).newPage();
    private static final Page COPIES = window(PHONE, true).newPage();

    private Chromium() {}

    /** A person's browser of its own: no cookies, nothing kept. */
    static BrowserContext window(int width, boolean scripts) {
        BrowserContext window = window(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setBypassCSP(scripts) // for axe alone; the headers have a test of their own
                .setJavaScriptEnabled(scripts));
        window.setDefaultTimeout(30_000);
        return window;
    }

    static BrowserContext window(Browser.NewContextOptions options) {
        return BROWSER.newContext(options.setLocale("en-GB"));
    }

    /** Opens a page, signed in when it asks, and looks at it on a phone, at 320 pixels and on a desk. */
    static Page open(String name, String path) {
        PAGES.setViewportSize(PHONE, 800);
        PAGES.navigate(World.GATEWAY.origin() + path);
        lookOnBoth(PAGES, name);
        return PAGES;
    }

    /** Opens a page as a device shows it after dark. */
    static void openAfterDark(String name, String path) {
        PAGES.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        try {
            PAGES.setViewportSize(PHONE, 800);
            PAGES.navigate(World.GATEWAY.origin() + path);
            look(PAGES, name + "-dark");
        } finally {
            PAGES.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
    }

    /** Looks at the page that is open, on a phone, at 320 pixels and on a desk. */
    static void lookOnBoth(Page page, String name) {
        page.setViewportSize(PHONE, 800);
        drawn(page);
        look(page, name + "-" + PHONE);
        page.setViewportSize(320, 800); // which is also a desk at 400% zoom
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("width of %s", page.url())
                .isLessThanOrEqualTo(320);
        page.setViewportSize(DESK, 800);
        look(page, name + "-" + DESK);
    }

    /** Takes a picture of the page that is open and checks it. */
    static void look(Page page, String picture) {
        picture(page, picture);
        Page checked = hasScripts(page) ? page : copy(page);
        checked.evaluate(AXE);
        Object found = checked.evaluate("""
                axe.run({rules: {region: {enabled: false}}, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                  .then(result => result.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | ')))""");
        assertThat((List<?>) found).as(page.url()).isEmpty();
    }

    static void picture(Page page, String name) {
        boolean endless = page.url().contains("/developers/"); // a picture of a whole API helps nobody
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(!endless));
    }

    private static void drawn(Page page) {
        if (page.locator("[data-module=map]").count() > 0) {
            page.waitForSelector(".leaflet-overlay-pane path");
        }
    }

    private static boolean hasScripts(Page page) {
        return Boolean.TRUE.equals(page.evaluate("matchMedia('(scripting: enabled)').matches"));
    }

    /** Where no script may run, axe cannot: it gets the page as it is, at its own address, without its scripts. */
    private static Page copy(Page page) {
        String shown =
                page.content().replaceAll("(?s)<script\\b.*?</script>", "").replaceAll("</?noscript>", "");
        String address = page.url();
        COPIES.setViewportSize(page.viewportSize().width, page.viewportSize().height);
        COPIES.unrouteAll();
        COPIES.route(
                address::equals,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(shown)));
        COPIES.navigate(address);
        return COPIES;
    }

    private static Browser launch() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(
                                Objects.requireNonNullElse(System.getenv("BRUM_CHROMIUM"), "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(Chromium.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
