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

/** What {@code contracts/README.md} asks of every operation of an OpenAPI file. */
public final class HttpRules {

    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-zA-Z0-9]{2,59}");
    private static final Pattern ROLE = Pattern.compile(
            "anonymous|resident|agent|supervisor|fieldworker|analyst|administrator|operator|service:[a-z-]+|app:[a-z.-]+");
    private static final Set<String> CONSISTENCIES = Set.of("strong", "eventual");
    private static final Map<String, String> PROBLEM =
            Map.of("application/problem+json", "#/components/schemas/Problem");
    /** GeoReport v2 has an error format of its own, which its clients read. */
    private static final Map<String, String> GEOREPORT =
            Map.of("text/xml", "#/components/schemas/Xml", "application/json", "#/components/schemas/Errors");

    private final OpenApi api;
    private final List<String> violations = new ArrayList<>();
    private final Map<String, String> errorFormats;

    private HttpRules(OpenApi api) {
        this.api = api;
        boolean georeport =
                "georeport".equals(api.document().path("x-error-format").asString(""));
        this.errorFormats = georeport ? GEOREPORT : PROBLEM;
    }

    /** Each violation as one sentence that names its operation; none when all is well. */
    public static List<String> violations(OpenApi api) {
        HttpRules rules = new HttpRules(api);
        rules.check();
        return rules.violations.stream()
                .map(violation -> api.service() + ": " + violation)
                .toList();
    }

    private void check() {
        require("3.0.3".equals(api.document().path("openapi").asString("")), "openapi is not 3.0.3");
        Set<String> ids = new HashSet<>();
        for (Operation operation : api.operations()) {
            String name = operation.name();
            String id = operation.node().path("operationId").asString("");
            require(CAMEL_CASE.matcher(id).matches(), name + " has no operationId in camelCase");
            require(ids.add(id), name + " has the operationId " + id + " of another operation");
            require(operation.node().path("summary").isString(), name + " has no summary");
            require(
                    CONSISTENCIES.contains(
                            operation.node().path("x-consistency").asString("")),
                    name + " does not say x-consistency: strong or eventual");
            callers(operation);
            statuses(operation);
            problems(operation);
            examples(operation);
        }
    }

    private void callers(Operation operation) {
        JsonNode security = operation.node().path("security");
        JsonNode roles = operation.node().path("x-roles");
        require(security.isArray(), operation.name() + " has no security of its own");
        require(roles.isArray() && !roles.isEmpty(), operation.name() + " has no x-roles");
        roles.forEach(role ->
                require(ROLE.matcher(role.asString("")).matches(), operation.name() + " has the unknown role " + role));
        boolean anonymous = roles.valueStream().anyMatch(role -> "anonymous".equals(role.asString("")));
        require(
                anonymous == !needsToken(operation),
                operation.name()
                        + ": anonymous must be among x-roles exactly when security lets a caller in without a token");
    }

    private void statuses(Operation operation) {
        Set<String> expected = new TreeSet<>();
        boolean inPath = false;
        for (JsonNode parameter : api.parameters(operation)) {
            expected.add("400");
            inPath |= "path".equals(parameter.path("in").asString(""));
        }
        if (inPath) {
            expected.add("404");
        }
        if (operation.node().has("requestBody")) {
            expected.addAll(List.of("400", "415"));
        }
        expected.add("401"); // also where a token is not needed, one that is not valid is refused
        if (needsToken(operation)) {
            expected.add("403");
        }
        expected.removeAll(operation.node().path("responses").propertyNames());
        require(expected.isEmpty(), operation.name() + " does not say what it answers with " + expected);
        boolean creates = "post".equals(operation.method())
                && operation.node().path("responses").has("201");
        boolean keyed = api.parameters(operation).stream()
                .anyMatch(parameter ->
                        "Idempotency-Key".equals(parameter.path("name").asString("")));
        require(!creates || keyed, operation.name() + " creates and takes no Idempotency-Key");
    }

    private void problems(Operation operation) {
        for (String status : operation.node().path("responses").propertyNames()) {
            if (!status.startsWith("4") && !status.startsWith("5")) {
                continue;
            }
            List<Body> bodies = api.responseBodies(operation, status);
            require(!bodies.isEmpty(), operation.name() + " " + status + " has no problem");
            for (Body body : bodies) {
                String schema = errorFormats.get(body.mediaType());
                require(
                        schema != null
                                && schema.equals(
                                        body.node().path("schema").path("$ref").asString("")),
                        body.where() + " is not one of " + errorFormats);
            }
        }
    }

    private void examples(Operation operation) {
        List<Body> bodies = new ArrayList<>(api.requestBodies(operation));
        for (String status : operation.node().path("responses").propertyNames()) {
            bodies.addAll(api.responseBodies(operation, status));
        }
        for (Body body : bodies) {
            require(
                    !body.node().path("examples").isEmpty(),
                    body.where() + " " + body.mediaType() + " has no named example");
        }
    }

    private static boolean needsToken(Operation operation) {
        JsonNode security = operation.node().path("security");
        return !security.isEmpty() && security.valueStream().noneMatch(JsonNode::isEmpty);
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            violations.add(otherwise);
        }
    }
}
