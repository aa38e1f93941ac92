package uk.brum.checks.contracts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import uk.brum.checks.Repository;
import uk.brum.checks.Yaml;

/** One service's HTTP contract, with its local references followed. */
public record OpenApi(String service, JsonNode document) {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");
    private static final String SUFFIX = ".openapi.yaml";

    /** One way to call the service; {@code name} is what a message about it calls it. */
    public record Operation(String path, String method, JsonNode node) {
        public String name() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    /** A body with its media type and where it was found, for messages. */
    public record Body(String where, String mediaType, JsonNode node) {}

    public static List<OpenApi> all(Repository repository) {
        return Stream.of("contracts/http", "contracts/internal")
                .flatMap(folder -> repository.in(folder).stream())
                .filter(file -> file.toString().endsWith(SUFFIX))
                .map(OpenApi::read)
                .toList();
    }

    private static OpenApi read(Path file) {
        String name = file.getFileName().toString();
        return new OpenApi(name.substring(0, name.length() - SUFFIX.length()), Yaml.read(Repository.read(file)));
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(new Operation(path.getKey(), method.getKey(), method.getValue()));
                }
            }
        }
        return operations;
    }

    /** The operation's own parameters and those of its path. */
    public List<JsonNode> parameters(Operation operation) {
        List<JsonNode> parameters = new ArrayList<>();
        document.path("paths").path(operation.path()).path("parameters").forEach(node -> parameters.add(resolve(node)));
        operation.node().path("parameters").forEach(node -> parameters.add(resolve(node)));
        return parameters;
    }

    public List<Body> requestBodies(Operation operation) {
        return bodies(operation.name() + " request", resolve(operation.node().path("requestBody")));
    }

    public List<Body> responseBodies(Operation operation, String status) {
        JsonNode response = resolve(operation.node().path("responses").path(status));
        return bodies(operation.name() + " " + status, response);
    }

    private static List<Body> bodies(String where, JsonNode owner) {
        return owner.path("content").properties().stream()
                .map(entry -> new Body(where, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Follows local references until something that is none. */
    public JsonNode resolve(JsonNode node) {
        JsonNode at = node;
        for (int steps = 0; at.path("$ref").isString(); steps++) {
            String reference = at.path("$ref").stringValue();
            at = reference.startsWith("#/") ? document.at(reference.substring(1)) : MissingNode.getInstance();
            if (at.isMissingNode() || steps > 20) {
                throw new IllegalArgumentException(service + ": nothing is at " + reference);
            }
        }
        return at;
    }

    /** A schema that stands alone: the given one beside the components that it refers to. */
    public JsonNode standalone(JsonNode schema) {
        ObjectNode alone = JsonMapper.builder().build().createObjectNode();
        alone.putArray("allOf").add(schema);
        alone.set("components", document.path("components"));
        return alone;
    }
}
