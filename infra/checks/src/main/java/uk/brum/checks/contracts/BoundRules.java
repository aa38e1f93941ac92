package uk.brum.checks.contracts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import uk.brum.checks.contracts.OpenApi.Body;
import uk.brum.checks.contracts.OpenApi.Operation;

/** Nothing in a contract is endless: strings, arrays and a caller's numbers have bounds, a caller's objects are closed. */
public final class BoundRules {

    private static final Set<String> FIXED_FORMATS = Set.of("date", "date-time", "uuid");
    /** An anchored pattern that repeats nothing without an end. */
    private static final Pattern ENDING_PATTERN = Pattern.compile("\\^(?:[^*+{]|\\\\.|\\{\\d+(?:,\\d+)?})*\\$");

    private final OpenApi api;
    private final Set<String> violations = new TreeSet<>();

    private BoundRules(OpenApi api) {
        this.api = api;
    }

    /** Each violation as one sentence that names its place; none when all is well. */
    public static List<String> violations(OpenApi api) {
        BoundRules rules = new BoundRules(api);
        for (Operation operation : api.operations()) {
            for (JsonNode parameter : api.parameters(operation)) {
                rules.parameter(operation, parameter);
            }
            for (Body body : api.requestBodies(operation)) {
                rules.schema(body.where(), body.node().path("schema"), true, new HashSet<>());
            }
            for (String status : operation.node().path("responses").propertyNames()) {
                for (Body body : api.responseBodies(operation, status)) {
                    rules.schema(body.where(), body.node().path("schema"), false, new HashSet<>());
                }
            }
        }
        return new ArrayList<>(rules.violations);
    }

    private void parameter(Operation operation, JsonNode parameter) {
        String where = operation.name() + " parameter " + parameter.path("name").asString("?");
        JsonNode schema = api.resolve(parameter.path("schema"));
        schema(where, schema, true, new HashSet<>());
        boolean text = "string".equals(schema.path("type").asString(""));
        boolean inPath = "path".equals(parameter.path("in").asString(""));
        require(
                !text || !inPath || schema.has("pattern") || schema.has("enum") || schema.has("format"),
                where + " has no pattern, enum or format");
    }

    private void schema(String where, JsonNode node, boolean fromCaller, Set<JsonNode> seen) {
        JsonNode schema = api.resolve(node);
        if (schema.isMissingNode() || !seen.add(schema)) {
            return;
        }
        switch (schema.path("type").asString("")) {
            case "string" -> require(boundedText(schema), where + ": a string has no maxLength");
            case "array" -> require(schema.has("maxItems"), where + ": an array has no maxItems");
            case "integer", "number" ->
                require(
                        !fromCaller || schema.has("enum") || (schema.has("minimum") && schema.has("maximum")),
                        where + ": a number has no minimum and maximum");
            case "object" -> object(where, schema, fromCaller);
            default -> {}
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            schema(where + " > " + property.getKey(), property.getValue(), fromCaller, seen);
        }
        schema(where + " > items", schema.path("items"), fromCaller, seen);
        if (schema.path("additionalProperties").isObject()) {
            schema(where + " > *", schema.path("additionalProperties"), fromCaller, seen);
        }
        for (String composed : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(composed).forEach(part -> schema(where, part, fromCaller, seen));
        }
    }

    private void object(String where, JsonNode schema, boolean fromCaller) {
        JsonNode more = schema.path("additionalProperties");
        boolean closed = more.isBoolean() && !more.booleanValue();
        require(
                !fromCaller || closed || (more.isObject() && schema.has("maxProperties")),
                where + ": an object in a request is open");
    }

    private static boolean boundedText(JsonNode schema) {
        return schema.has("maxLength")
                || schema.has("enum")
                || FIXED_FORMATS.contains(schema.path("format").asString(""))
                || ENDING_PATTERN.matcher(schema.path("pattern").asString("")).matches();
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            violations.add(api.service() + ": " + otherwise);
        }
    }
}
