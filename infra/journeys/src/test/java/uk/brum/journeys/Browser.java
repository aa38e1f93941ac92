package uk.brum.journeys;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A window of a real Chromium of one size, with or without JavaScript, that looks at each page it comes to. What a page
 * without JavaScript shows is laid, as it is, into a second window in which axe-core can run.
 */
final class Browser implements AutoCloseable {

    /** What a person holds. */
    enum Device {
        PHONE(360, 740),
        DESKTOP(1280, 900);

        private final int width;
        private final int height;

        Device(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final String AXE = axe();

    /** Each page is built of the same elements whoever signs in: axe-core has seen these, at this size. */
    private static final Set<String> CHECKED = ConcurrentHashMap.newKeySet();

    /** The elements, their attributes and whether there are words in them, without what differs from one to the next. */
    private static final String BUILT_OF = """
            () => {
              const said = ['aria-label', 'action', 'alt', 'content', 'd', 'href', 'nonce', 'src', 'title', 'value'];
              const built = node => node.nodeType === Node.TEXT_NODE ? (node.data.trim() ? 'words' : '')
                : node.nodeType !== Node.ELEMENT_NODE ? ''
                : '<' + node.tagName + [...node.attributes].map(one => ' ' + one.name + '='
                    + (said.includes(one.name) ? one.value !== '' : one.value.replace(/[0-9A-Z]{4}|[0-9a-f]{8}[0-9a-f-]*|[0-9]+/g, '#')))
                    .join('') + (node.disabled ? ' disabled' : '') + (node.checked ? ' checked' : '') + '>'
                  + [...node.childNodes].map(built).join('') + '</>';
              return built(document.documentElement);
            }""";

    private static final String REFUSED = "Failed to load resource: the server responded with a status of (409|422) .*";

    private final BrowserContext context;
    private final Page page;
    private final Page checked;
    private final String name;
    private final Device device;
    private final boolean scripts;
    private final List<String> broken = new ArrayList<>();
    private boolean refusals;
    private int looks;

    Browser(Device device, boolean scripts, String journey) {
        this.device = device;
        this.scripts = scripts;
        this.name = journey + "-" + device.name().toLowerCase(java.util.Locale.ROOT) + (scripts ? "" : "-no-js");
        com.microsoft.playwright.Browser chromium = Chromium.ofThisThread();
        context = chromium.newContext(options(device, scripts));
        context.setDefaultTimeout(20_000);
        page = context.newPage();
        checked = scripts ? page : chromium.newContext(options(device, true)).newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !(refusals && message.text().matches(REFUSED))) {
                broken.add(message.text() + " at " + page.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 500) {
                broken.add(response.status() + " from " + response.url());
            }
        });
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /**
     * Takes a picture and checks, of a page that is built of other elements than those before it, what a machine can of WCAG
     * 2.2 AA; the page must not scroll sideways.
     */
    Browser look(String step) {
        looks++;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "%s-%02d-%s.png".formatted(name, looks, step)))
                .setFullPage(true));
        Object overflow =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (overflow instanceof Number wide && wide.intValue() > 0) {
            throw new AssertionError(step + " is " + wide + " pixels wider than the screen");
        }
        if (CHECKED.add(device + " " + scripts + " " + page.evaluate(BUILT_OF))) {
            check(step);
        }
        return this;
    }

    private void check(String step) {
        if (!scripts) {
            copy();
        }
        checked.evaluate(AXE);
        Object violations = checked.evaluate("""
                async () => (await axe.run(document, { runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa'] }))
                  .violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))""");
        if (!List.of().equals(violations)) {
            throw new AssertionError(step + " breaks accessibility rules: " + violations);
        }
    }

    /** The page as it is now, at its own address, with its styles, without its scripts: they would change it. */
    private void copy() {
        String shown =
                page.content().replaceAll("(?s)<script\\b.*?</script>", "").replaceAll("</?noscript>", "");
        String address = page.url();
        checked.unrouteAll();
        checked.route(
                address::equals,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(shown)));
        checked.navigate(address);
    }

    private static NewContextOptions options(Device device, boolean scripts) {
        return new NewContextOptions()
                .setBaseURL(Journey.gateway())
                .setJavaScriptEnabled(scripts)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setViewportSize(device.width, device.height);
    }

    /** From now on a page that says why something cannot be done breaks nothing. */
    void refusalsAreRead() {
        refusals = true;
    }

    /** Fails when the browser complained of anything or a server failed. */
    void nothingBroke() {
        if (!broken.isEmpty()) {
            throw new AssertionError("The browser complained: " + broken);
        }
    }

    @Override
    public void close() {
        context.close();
        checked.context().close();
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
