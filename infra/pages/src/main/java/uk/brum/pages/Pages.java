package uk.brum.pages;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;

/** What the layout asks for, as {@code @pages} in the templates. */
public final class Pages {

    private final PagesProperties properties;
    private final Assets assets;
    private final Words words;
    private final boolean onOneMachine;

    Pages(PagesProperties properties, Assets assets, Words words, Environment environment) {
        this.properties = properties;
        this.assets = assets;
        this.words = words;
        this.onOneMachine = environment.acceptsProfiles(Profiles.of("local"));
    }

    public String name() {
        return properties.name();
    }

    /** The address of a shared file, with the hash of its content. */
    public String asset(String file) {
        return assets.url(file);
    }

    /** Where the tiles of maps come from, null for maps of our own layers alone. */
    public @Nullable String tiles() {
        return properties.tiles().isEmpty() ? null : properties.tiles();
    }

    public String tilesBy() {
        return properties.tilesBy();
    }

    public @Nullable Banner banner() {
        if (properties.bannerTag() != null) {
            return new Banner(properties.bannerTag(), properties.bannerText());
        }
        // A copy on somebody's own machine looks like the real thing; nobody may take it for that.
        return onOneMachine ? new Banner(words.of("shell.copy.tag"), words.of("shell.copy.text")) : null;
    }

    /** The other languages that this page can be read in. */
    public List<Language> otherLanguages() {
        Locale now = LocaleContextHolder.getLocale();
        return properties.languages().stream()
                .filter(language -> !language.equals(now))
                .map(Language::of)
                .toList();
    }

    /** A language under its own name, and this page in it. */
    public record Language(String tag, String name, String href) {

        static Language of(Locale language) {
            String tag = language.toLanguageTag();
            UriComponents page = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam(ChosenLanguage.CHOICE, tag)
                    .build();
            return new Language(tag, language.getDisplayLanguage(language), page.getPath() + "?" + page.getQuery());
        }
    }

    /** The line below the header that says what kind of installation this is. */
    public record Banner(String tag, String text) {}
}
