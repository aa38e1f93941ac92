package uk.brum.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** What the layout asks for, as {@code @pages} in the templates. */
public final class Pages {

    private final PagesProperties properties;
    private final Assets assets;
    private final @Nullable Banner banner;

    Pages(PagesProperties properties, Assets assets, Environment environment) {
        this.properties = properties;
        this.assets = assets;
        this.banner = banner(properties, environment);
    }

    public String name() {
        return properties.name();
    }

    /** The address of a shared file, with the hash of its content. */
    public String asset(String file) {
        return assets.url(file);
    }

    public @Nullable Banner banner() {
        return banner;
    }

    private static @Nullable Banner banner(PagesProperties properties, Environment environment) {
        if (properties.bannerTag() != null) {
            return new Banner(properties.bannerTag(), properties.bannerText());
        }
        // A copy on somebody's own machine looks like the real thing; nobody may take it for that.
        return environment.acceptsProfiles(Profiles.of("local"))
                ? new Banner("Demo", "This copy runs on one computer. Nothing you do here reaches a council.")
                : null;
    }

    /** The line below the header that says what kind of installation this is. */
    public record Banner(String tag, String text) {}
}
