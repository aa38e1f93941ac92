package uk.brum.complaints.persistence;

import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where words of people and about people stand in the state of a complaint. Codes, dates, ids, and what the yearly report
 * publishes (root causes and lessons) are not among them.
 */
final class WordPlaces {

    private static final Set<String> PLACES = Set.of(
            "intake.words",
            "intake.complainants.*.name",
            "intake.complainants.*.email",
            "intake.complainants.*.phone",
            "intake.complainants.*.address",
            "intake.representative.person.name",
            "intake.representative.person.email",
            "intake.representative.person.phone",
            "intake.representative.person.address",
            "intake.representative.consent",
            "intake.needs.adjustments.*",
            "definition.points.*.text",
            "definition.points.*.answers.*.answer",
            "definition.points.*.answers.*.reasons",
            "definition.outcomeSought",
            "stages.*.why",
            "stages.*.extensions.*.reason",
            "stages.*.response.summary",
            "stages.*.declined.reason",
            "stages.*.lateRequest.why",
            "stages.*.lateRequest.keptBecause",
            "remedies.*.description",
            "remedies.*.proof.what",
            "ombudsmanCases.*.requests.*.what",
            "ombudsmanCases.*.decision.summary",
            "ombudsmanCases.*.elsewhereBecause",
            "letters.*.body.*",
            "letters.*.post.impossibleBecause",
            "letters.*.post.how",
            "privacy.specialCategories.*",
            "history.*.text");

    private WordPlaces() {}

    /** Puts another text in each of the places. @param other of the path and the text that stands there */
    static void exchange(ObjectNode state, BinaryOperator<String> other) {
        exchange(state, "", "", other);
    }

    private static void exchange(JsonNode node, String place, String path, BinaryOperator<String> other) {
        switch (node) {
            case ObjectNode object -> {
                for (String name : List.copyOf(object.propertyNames())) {
                    JsonNode value = object.get(name);
                    if (value.isString() && PLACES.contains(place + name)) {
                        object.put(name, other.apply(path + name, value.asString()));
                    } else {
                        exchange(value, place + name + ".", path + name + ".", other);
                    }
                }
            }
            case ArrayNode array -> {
                for (int index = 0; index < array.size(); index++) {
                    JsonNode value = array.get(index);
                    if (value.isString() && PLACES.contains(place + "*")) {
                        array.set(index, other.apply(path + index, value.asString()));
                    } else {
                        exchange(value, place + "*.", path + index + ".", other);
                    }
                }
            }
            default -> {}
        }
    }
}
