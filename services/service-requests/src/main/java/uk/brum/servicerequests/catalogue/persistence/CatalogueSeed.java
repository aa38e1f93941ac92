package uk.brum.servicerequests.catalogue.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import uk.brum.servicerequests.catalogue.domain.CategoryVersion;
import uk.brum.servicerequests.catalogue.domain.CategoryVersion.Made;
import uk.brum.servicerequests.catalogue.domain.ProductCatalogue;

/** The categories that come with the product; {@link ProductCatalogue} says what an installation gets of them. */
@Component
class CatalogueSeed {

    /** Long before any report, so that older ones can be imported. */
    private static final String ALWAYS = "2000-01-01";

    private static final List<String> FILES =
            List.of("roads", "cleaning", "neighbourhood", "green-spaces", "water", "homes");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Clock clock;

    CatalogueSeed(Clock clock) {
        this.clock = clock;
    }

    /** What an installation that has these versions gets of this edition. */
    List<CategoryVersion> additions(Collection<CategoryVersion> stored) {
        Instant now = clock.instant();
        return catalogue().additions(stored, LocalDate.ofInstant(now, LONDON), now);
    }

    /** All that comes with the product. */
    ProductCatalogue catalogue() {
        String edition = read("/catalogue/edition.yaml").text("edition");
        return new ProductCatalogue(edition, versions(ProductCatalogue.by(edition)));
    }

    private List<CategoryVersion> versions(String by) {
        Map<String, Integer> revisions = new HashMap<>();
        List<CategoryVersion> versions = new ArrayList<>();
        for (String file : FILES) {
            for (Fields entry : read("/catalogue/" + file + ".yaml").parts("categories")) {
                String code = entry.text("code");
                String from = entry.textOrNull("from");
                versions.add(new CategoryVersion(
                        CategoryDocument.category(entry),
                        LocalDate.parse(from == null ? ALWAYS : from),
                        revisions.merge(code, 1, Integer::sum),
                        false,
                        new Made(by, clock.instant(), "Came with the product")));
            }
        }
        return versions;
    }

    private static Fields read(String resource) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(500);
        try (@Nullable InputStream file = CatalogueSeed.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is not in the jar");
            }
            Map<String, Object> content = new Yaml(new SafeConstructor(options)).load(file);
            return new Fields(content);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
