package uk.brum.portal.developers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.portal.developers.Contract.Answer;
import uk.brum.portal.developers.Contract.Operation;
import uk.brum.portal.developers.Contract.Parameter;

/** Reads one OpenAPI document. Only references inside the document are followed. */
final class OpenApi {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Map<String, Object> root;
    private final CurlCommand curl;

    OpenApi(String yaml, String origin) {
        this.root = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
        this.curl = new CurlCommand(origin);
    }

    Contract read(String name) {
        Map<String, Object> info = map(root.get("info"));
        var operations = new ArrayList<Operation>();
        map(root.get("paths")).forEach((path, item) -> {
            Map<String, Object> shared = map(item);
            for (String method : METHODS) {
                if (shared.containsKey(method)) {
                    operations.add(operation(path, method, shared, map(shared.get(method))));
                }
            }
        });
        return new Contract(name, text(info, "title", name), Prose.of(optional(info, "description")), operations);
    }

    private Operation operation(String path, String method, Map<String, Object> shared, Map<String, Object> body) {
        var parameters = new ArrayList<Map<String, Object>>();
        list(shared.get("parameters")).forEach(one -> parameters.add(resolved(one)));
        list(body.get("parameters")).forEach(one -> parameters.add(resolved(one)));
        var answers = new ArrayList<Answer>();
        map(body.get("responses"))
                .forEach((status, answer) ->
                        answers.add(new Answer(String.valueOf(status), text(resolved(answer), "description", ""))));
        String access =
                access(list(body.get("x-roles")).stream().map(String::valueOf).toList());
        Object sent = example(map(resolved(map(body.get("requestBody"))).get("content")));
        return new Operation(
                text(body, "operationId", method + path),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                text(body, "summary", path),
                Prose.of(optional(body, "description")),
                access,
                parameters.stream().map(this::parameter).toList(),
                answers,
                curl.of(
                        method,
                        path,
                        parameters,
                        sent == null ? null : json(sent, false),
                        access.startsWith("Anybody")),
                success(map(body.get("responses"))));
    }

    private @Nullable String success(Map<String, Object> responses) {
        for (var response : responses.entrySet()) {
            if (String.valueOf(response.getKey()).startsWith("2")) {
                Object example = example(map(resolved(response.getValue()).get("content")));
                return example == null ? null : json(example, true);
            }
        }
        return null;
    }

    /** The first example of the first media type. */
    private @Nullable Object example(Map<String, Object> content) {
        for (Object media : content.values()) {
            for (Object named : map(resolved(media).get("examples")).values()) {
                return resolved(named).get("value");
            }
        }
        return null;
    }

    private static String json(Object value, boolean pretty) {
        if (value instanceof String text) {
            return text.strip();
        }
        Object plain = plain(value);
        return pretty ? JSON.writeValueAsString(plain) : JsonMapper.shared().writeValueAsString(plain);
    }

    /** YAML reads unquoted dates as moments; JSON shows them as they were written, and nothing as nothing. */
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, one) -> copy.put(String.valueOf(key), plain(one)));
                yield copy;
            }
            case List<?> list -> {
                var copy = new ArrayList<@Nullable Object>();
                list.forEach(one -> copy.add(plain(one)));
                yield copy;
            }
            case java.util.Date date -> date.toInstant().toString().replace("T00:00:00Z", "");
            default -> value;
        };
    }

    private Parameter parameter(Map<String, Object> parameter) {
        Map<String, Object> schema = resolved(parameter.get("schema"));
        String shape = list(schema.get("enum")).isEmpty()
                ? text(schema, "format", text(schema, "type", "string"))
                : list(schema.get("enum")).stream().map(String::valueOf).collect(Collectors.joining(" | "));
        return new Parameter(
                text(parameter, "name", ""),
                text(parameter, "in", ""),
                Boolean.TRUE.equals(parameter.get("required")),
                shape,
                text(parameter, "description", text(schema, "description", "")));
    }

    private static String access(List<String> roles) {
        if (roles.isEmpty() || roles.contains("anonymous")) {
            return "Anybody, without a token.";
        }
        var who = new ArrayList<String>();
        roles.stream()
                .filter(role -> role.startsWith("app:"))
                .forEach(role -> who.add("apps with the scope " + role.substring(4)));
        List<String> people = roles.stream().filter(role -> !role.contains(":")).toList();
        if (!people.isEmpty()) {
            who.add("signed in as " + String.join(", ", people));
        }
        if (who.isEmpty()) {
            who.add("other parts of this platform only");
        }
        return "Token needed: " + String.join("; ", who) + ".";
    }

    private Map<String, Object> resolved(@Nullable Object node) {
        Map<String, Object> found = map(node);
        int depth = 0;
        while (found.get("$ref") instanceof String reference && reference.startsWith("#/") && depth++ < 10) {
            Object target = root;
            for (String step : reference.substring(2).split("/", -1)) {
                target = map(target).get(step);
            }
            found = map(target);
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object node) {
        if (!(node instanceof Map<?, ?> found)) {
            return Map.of();
        }
        if (found.keySet().stream().allMatch(String.class::isInstance)) {
            return (Map<String, Object>) found;
        }
        var named = new LinkedHashMap<String, Object>();
        found.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }

    private static List<?> list(@Nullable Object node) {
        return node instanceof List<?> found ? found : List.of();
    }

    private static String text(Map<String, Object> node, String key, String otherwise) {
        Object value = node.get(key);
        return value == null ? otherwise : String.valueOf(value).strip();
    }

    private static @Nullable String optional(Map<String, Object> node, String key) {
        Object value = node.get(key);
        return value == null ? null : String.valueOf(value).strip();
    }
}
