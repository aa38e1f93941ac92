package uk.brum.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the map draws, and that it asks nobody else for anything unless tiles are configured. */
@PortalPages
class MapInABrowserTest {

    private static final String PAGE = "/area/E05011154?postcode=B13+8DC";

    @BeforeEach
    void asUsual() {
        World.asUsual();
    }

    @Test
    void names_the_street_and_asks_nobody_else() {
        try (BrowserContext window = Chromium.window(Chromium.PHONE, true)) {
            Page page = window.newPage();
            page.onRequest(asked -> assertThat(asked.url()).startsWith(World.GATEWAY.origin()));
            page.navigate(World.GATEWAY.origin() + PAGE);
            page.waitForSelector(".brum-map__street");
            assertThat(page.textContent(".brum-map__street")).isEqualTo("Hazelwell Rise");
            assertThat(page.querySelectorAll(".leaflet-tile")).isEmpty();
            Chromium.lookOnBoth(page, "area-streets");
        }
    }

    @Test
    void lays_configured_tiles_below_and_says_whose_they_are() {
        try (BrowserContext window = Chromium.window(Chromium.PHONE, true)) {
            Page page = window.newPage();
            page.route("**" + "/area/E05011154*", route -> {
                APIResponse answer = route.fetch();
                String tiles =
                        "data-tiles=\"https://tiles.example/{z}/{x}/{y}.png\" data-tiles-by=\"© Maps &lt;b&gt;\" data-leaflet=";
                route.fulfill(new Route.FulfillOptions()
                        .setResponse(answer)
                        .setBody(answer.text()
                                .replaceAll("data-tiles(-by)?=\"[^\"]*\"", "")
                                .replace("data-leaflet=", tiles)));
            });
            byte[] picture = window.request()
                    .get(World.GATEWAY.origin() + "/assets/icon-192.png")
                    .body();
            page.route(
                    "https://tiles.example/**",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("image/png")
                            .setBodyBytes(picture)));
            page.navigate(World.GATEWAY.origin() + PAGE);
            page.waitForSelector(".leaflet-tile-loaded");
            assertThat(page.textContent(".leaflet-control-attribution")).isEqualTo("© Maps <b>");
            Chromium.look(page, "area-tiles");
        }
    }
}
