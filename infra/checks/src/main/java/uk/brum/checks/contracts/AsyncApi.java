package uk.brum.checks.contracts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import uk.brum.checks.Repository;
import uk.brum.checks.Yaml;

/** One service's event contract: what it tells and what it hears. */
public record AsyncApi(String service, JsonNode document) {

    private static final String SUFFIX = ".asyncapi.yaml";

    /** One operation with the address of its channel; {@code event} is the last two parts, as in file names. */
    public record Flow(String operation, boolean sends, String address, String useCase, String summary) {
        public String event() {
            String[] parts = address.split("\\.", -1);
            return parts.length < 4 ? address : parts[2] + "." + parts[3];
        }

        public String publisher() {
            String[] parts = address.split("\\.", -1);
            return parts.length < 4 ? address : parts[1];
        }
    }

    /** Every file by its service. */
    public static Map<String, AsyncApi> all(Repository repository) {
        Map<String, AsyncApi> all = new TreeMap<>();
        for (Path file : repository.in("contracts/events")) {
            String name = file.getFileName().toString();
            if (name.endsWith(SUFFIX)) {
                String service = name.substring(0, name.length() - SUFFIX.length());
                all.put(service, new AsyncApi(service, Yaml.read(Repository.read(file))));
            }
        }
        return all;
    }

    /** The operations with their channels' addresses; a channel may be another service's, by reference. */
    public List<Flow> flows(Map<String, AsyncApi> all) {
        List<Flow> flows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> operation : document.path("operations").properties()) {
            JsonNode channel = channel(operation.getValue().path("channel"), all);
            String summary = operation.getValue().path("summary").asString("");
            flows.add(new Flow(
                    operation.getKey(),
                    "send".equals(operation.getValue().path("action").asString("")),
                    channel.path("address").asString(""),
                    operation.getValue().path("x-use-case").asString(""),
                    summary));
        }
        return flows;
    }

    /** The message of a channel of this file, by the event's name. */
    public JsonNode message(String event) {
        for (JsonNode message : document.path("components").path("messages")) {
            if (event.equals(message.path("name").asString(""))) {
                return message;
            }
        }
        return document.path("");
    }

    private JsonNode channel(JsonNode node, Map<String, AsyncApi> all) {
        String reference = node.path("$ref").asString("");
        if (reference.isEmpty()) {
            return node;
        }
        int hash = reference.indexOf('#');
        String file = reference.substring(0, Math.max(hash, 0));
        AsyncApi target = file.isEmpty() ? this : all.get(file.replace("./", "").replace(SUFFIX, ""));
        if (target == null) {
            return document.path("");
        }
        return target.channel(target.document.at(reference.substring(hash + 1)), all);
    }
}
