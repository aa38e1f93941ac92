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
 * @param languages what the pages are offered in, the one of the message files without a language in their name first
 */
@ConfigurationProperties("brum.pages")
public record PagesProperties(
        @DefaultValue("Brum Account") String name,
        @Nullable String bannerTag,
        @DefaultValue("") String bannerText,
        @DefaultValue("'self'") String formAction,
        @DefaultValue("en") List<Locale> languages) {}
