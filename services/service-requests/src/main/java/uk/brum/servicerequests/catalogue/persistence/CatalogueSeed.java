package uk.brum.servicerequests.catalogue.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** The categories that come with the product. What an administrator changed later is never touched. */
@Component
class CatalogueSeed {

    /** Long before any report, so that older ones can be imported. */
    private static final String ALWAYS = "2000-01-01";

    private static final List<String> FILES =
            List.of("roads", "cleaning", "neighbourhood", "green-spaces", "water", "homes");

    private final Clock clock;

    CatalogueSeed(Clock clock) {
        this.clock = clock;
    }

    /** Every version, revisions counted from 1 in each category. */
    List<CategoryVersion> versions() {
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
                        new Made("product", clock.instant(), "Came with the product")));
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
