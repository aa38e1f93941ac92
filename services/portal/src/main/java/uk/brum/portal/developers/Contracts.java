package uk.brum.portal.developers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import uk.brum.starter.PlatformProperties;

/** The contracts that were packed into the jar when it was built; they cannot differ from what was tested. */
@Component
class Contracts {

    private static final String ROOT = "/contracts/";

    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, Contract> apis = new TreeMap<>();
    private final Map<String, List<Event>> events = new TreeMap<>();

    Contracts(PlatformProperties platform) {
        load(
                "classpath*:contracts/http/*.yaml",
                "classpath*:contracts/events/**/*.*",
                "classpath*:contracts/problems.yaml");
        files.forEach((path, content) -> {
            if (path.startsWith("http/")) {
                String name = path.substring("http/".length(), path.indexOf(".openapi"));
                apis.put(name, new OpenApi(content, platform.issuer()).read(name));
            } else if (path.endsWith(".example.json")) {
                String service = path.split("/", -1)[1];
                String name = path.substring(path.lastIndexOf('/') + 1, path.indexOf(".example"));
                events.computeIfAbsent(service, one -> new ArrayList<>())
                        .add(new Event(
                                service, name, content, files.get("events/" + service + "/" + name + ".schema.json")));
            }
        });
    }

    /** An event with an example of the whole message and the schema of its data. */
    record Event(
            String service,
            String name,
            String example,
            @Nullable String schema) {}

    Map<String, Contract> apis() {
        return apis;
    }

    Map<String, List<Event>> events() {
        return events;
    }

    /** A document as it stands in the repository, or null. */
    @Nullable
    String file(String path) {
        return files.get(path);
    }

    private void load(String... patterns) {
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (String pattern : patterns) {
                for (Resource resource : resolver.getResources(pattern)) {
                    String address = resource.getURL().toString();
                    files.put(
                            address.substring(address.lastIndexOf(ROOT) + ROOT.length()),
                            resource.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
