package uk.brum.local.cli;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A structured log line as a person reads it: time, level, message, and the failure when there is one. */
final class ReadableLine {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReadableLine() {}

    static String of(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            var entry = JSON.readTree(line);
            var level = first(entry, "/log/level", "/level", "/s");
            var message = first(entry, "/message", "/msg");
            var failure = first(entry, "/error/stack_trace", "/stack_trace", "/attr/error");
            return first(entry, "/@timestamp", "/t/$date") + "  " + level + "  " + message
                    + (failure.isEmpty() ? "" : "\n" + failure);
        } catch (JacksonException e) {
            return line;
        }
    }

    private static String first(JsonNode entry, String... pointers) {
        for (var pointer : pointers) {
            var value = entry.at(pointer);
            if (value.isString()) {
                return value.asString();
            }
        }
        return "";
    }
}
