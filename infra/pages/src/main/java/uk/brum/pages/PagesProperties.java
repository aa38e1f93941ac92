package uk.brum.pages;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may say about itself on its pages.
 *
 * @param name the product's name in the header and in page titles
 * @param bannerTag the tag of the banner below the header, for example "Demo"; no banner without it
 * @param bannerText the sentence beside the tag
 * @param formAction where a form may lead, redirects included, as sources of the CSP directive form-action
 * @param tiles the address of map tiles with {z}, {x} and {y}, below our own layers; empty for none, then nobody else is
 *     asked for anything
 * @param tilesBy whom the tiles are by, as their licence wants it said on the map
 * @param languages what the pages are offered in, the one of the message files without a language in their name first
 */
@ConfigurationProperties("brum.pages")
public record PagesProperties(
        @DefaultValue("Brum Account") String name,
        @Nullable String bannerTag,
        @DefaultValue("") String bannerText,
        @DefaultValue("'self'") String formAction,
        @DefaultValue("") String tiles,
        @DefaultValue("") String tilesBy,
        @DefaultValue("en") List<Locale> languages) {

    /** Where tiles come from, as a source of the CSP directive img-src; empty for none. */
    String tileSource() {
        int path = tiles.indexOf('/', "https://".length());
        return tiles.startsWith("https://") && path > 0 ? tiles.substring(0, path) : "";
    }
}
