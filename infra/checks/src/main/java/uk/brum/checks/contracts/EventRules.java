package uk.brum.checks.contracts;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import uk.brum.checks.Repository;
import uk.brum.checks.Yaml;
import uk.brum.checks.contracts.AsyncApi.Flow;

/** What {@code contracts/README.md} asks of every event. */
public final class EventRules {

    private static final Pattern EVENT =
            Pattern.compile("[a-z]+(?:-[a-z]+)*(?:ed|-due|-overdue|-at-risk)\\.v[1-9][0-9]?");
    /** Events carry ids; whoever may know more asks the owner. */
    private static final Pattern PERSONAL = Pattern.compile(
            "(?i)e?-?mail|(?:first|last|full)?name|phone|mobile|address|postcode|note|dateOfBirth|password|token|link");

    private final Repository repository;
    private final Map<String, AsyncApi> all;
    private final List<String> violations = new ArrayList<>();

    private EventRules(Repository repository, Map<String, AsyncApi> all) {
        this.repository = repository;
        this.all = all;
    }

    /** Each violation as one sentence; none when all is well. */
    public static List<String> violations(Repository repository, Map<String, AsyncApi> all) {
        EventRules rules = new EventRules(repository, all);
        all.values().forEach(rules::check);
        return rules.violations;
    }

    private void check(AsyncApi api) {
        String service = api.service();
        require("3.0.0".equals(api.document().path("asyncapi").asString("")), service + ": asyncapi is not 3.0.0");
        Set<String> told = new HashSet<>();
        for (Flow flow : api.flows(all)) {
            String where = service + ": " + flow.operation();
            require(flow.address().startsWith("brum."), where + " has no channel with an address");
            require(!flow.useCase().isEmpty(), where + " has no x-use-case");
            require(
                    EVENT.matcher(flow.event()).matches(),
                    where + ": " + flow.event() + " is not a fact in the past tense");
            require(
                    !flow.sends() || flow.publisher().equals(service),
                    where + ": a service sends its own events alone; it may hear them as well");
            if (flow.sends()) {
                told.add(flow.event());
                own(api, flow.event());
            }
        }
        for (JsonNode channel : api.document().path("channels")) {
            String address = channel.path("address").asString("brum." + service + ".-.-");
            String event = address.substring(Math.min(address.length(), ("brum." + service + ".").length()));
            require(event.equals("-.-") || told.contains(event), service + ": nothing sends " + address);
        }
        for (var file : repository.in("contracts/events/" + service)) {
            String event = file.getFileName().toString().replaceAll("\\.(?:schema|example)\\.json$", "");
            require(told.contains(event), repository.name(file) + " belongs to no event of " + service);
        }
    }

    private void own(AsyncApi api, String event) {
        String folder = "contracts/events/" + api.service() + "/";
        JsonNode message = api.message(event);
        require(!message.isMissingNode(), api.service() + ": no message has the name " + event);
        require(message.path("summary").isString(), api.service() + ": " + event + " has no summary");
        require(
                ("./" + api.service() + "/" + event + ".schema.json")
                        .equals(message.path("payload").path("$ref").asString("")),
                api.service() + ": the payload of " + event + " is not its schema file");
        for (String kind : List.of(".schema.json", ".example.json")) {
            require(Files.exists(repository.path(folder + event + kind)), folder + event + kind + " is missing");
        }
        if (Files.exists(repository.path(folder + event + ".schema.json"))) {
            schema(folder + event, Yaml.json(repository.read(folder + event + ".schema.json")));
        }
    }

    private void schema(String where, JsonNode schema) {
        require(schema.path("$schema").asString("").endsWith("2020-12/schema"), where + " is not draft 2020-12");
        require(schema.path("required").isArray(), where + " requires nothing");
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            require(
                    !PERSONAL.matcher(property.getKey()).matches(),
                    where + " carries personal data: " + property.getKey());
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            violations.add(otherwise);
        }
    }
}
