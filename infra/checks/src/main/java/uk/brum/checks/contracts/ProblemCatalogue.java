package uk.brum.checks.contracts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import uk.brum.checks.Repository;
import uk.brum.checks.Yaml;
import uk.brum.checks.contracts.OpenApi.Body;
import uk.brum.checks.contracts.OpenApi.Operation;

/** {@code contracts/problems.yaml}: every problem type by the service that answers with it. */
public record ProblemCatalogue(JsonNode document) {

    private static final String BASE = "https://brum.example/problems/";
    private static final Pattern NAME = Pattern.compile("[a-z]+(?:-[a-z]+)*");

    public static ProblemCatalogue read(Repository repository) {
        return new ProblemCatalogue(Yaml.read(repository.read("contracts/problems.yaml")));
    }

    /** The names under one key. */
    public Set<String> names(String service) {
        return new TreeSet<>(document.path(service).propertyNames());
    }

    /** What is wrong with the file by itself. */
    public List<String> violations() {
        List<String> violations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> service : document.properties()) {
            for (Map.Entry<String, JsonNode> problem : service.getValue().properties()) {
                String name = service.getKey() + "/" + problem.getKey();
                int status = problem.getValue().path("status").asInt(0);
                String title = problem.getValue().path("title").asString("");
                if (!NAME.matcher(problem.getKey()).matches()) {
                    violations.add(name + " is not in kebab-case");
                }
                if (status < 400 || status > 599) {
                    violations.add(name + " has no status between 400 and 599");
                }
                if (title.isBlank() || title.length() > 80 || title.endsWith(".")) {
                    violations.add(name + " needs a title of at most 80 characters without a full stop");
                }
            }
        }
        return violations;
    }

    /** Where the examples of a contract and this file disagree. */
    public List<String> violations(OpenApi api) {
        Set<String> violations = new LinkedHashSet<>();
        Set<String> unseen = names(api.service());
        for (Operation operation : api.operations()) {
            for (String status : operation.node().path("responses").propertyNames()) {
                for (Body body : api.responseBodies(operation, status)) {
                    if ("application/problem+json".equals(body.mediaType())) {
                        check(api, status, body, unseen, violations);
                    }
                }
            }
        }
        unseen.forEach(name -> violations.add(api.service() + ": no example shows the problem " + name));
        return List.copyOf(violations);
    }

    private void check(OpenApi api, String status, Body body, Set<String> unseen, Set<String> violations) {
        for (JsonNode named : body.node().path("examples")) {
            JsonNode example = api.resolve(named).path("value");
            String type = example.path("type").asString("");
            String[] parts =
                    type.startsWith(BASE) ? type.substring(BASE.length()).split("/", -1) : new String[0];
            JsonNode listed = parts.length == 2 ? document.path(parts[0]).path(parts[1]) : document.path("");
            boolean ownOrShared = parts.length == 2
                    && Set.of(api.service(), "platform", "gateway").contains(parts[0]);
            if (listed.isMissingNode() || !ownOrShared) {
                violations.add(api.service() + ": " + type + " is not in contracts/problems.yaml for this service");
                continue;
            }
            if (parts[0].equals(api.service())) {
                unseen.remove(parts[1]);
            }
            boolean same = listed.path("title").equals(example.path("title"))
                    && listed.path("status").equals(example.path("status"))
                    && status.equals(example.path("status").asString(""));
            if (!same) {
                violations.add(
                        api.service() + ": status and title of " + type + " differ from contracts/problems.yaml, "
                                + listed.path("status") + " " + listed.path("title"));
            }
        }
    }
}
