package uk.brum.servicerequests.open311.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a tree that is written as XML and as JSON alike (the Spark convention), so that the two cannot differ.
 */
sealed interface Node {

    /** Text; nothing is an empty element in XML and null in JSON. */
    record Text(@Nullable String value) implements Node {}

    /** A number, which JSON writes without quotes. */
    record Figure(BigDecimal value) implements Node {}

    record Flag(boolean value) implements Node {}

    /** Named values in their order. */
    record Group(Map<String, Node> fields) implements Node {}

    /** Values that XML wraps in an element each; JSON has a bare array. */
    record Many(String each, List<? extends Node> items) implements Node {}

    static Text text(@Nullable String value) {
        return new Text(value == null || value.isEmpty() ? null : value);
    }

    /** UTC to the second, as the W3C note on dates has it. */
    static Text moment(@Nullable Instant value) {
        return new Text(
                value == null ? null : value.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    static Node figure(@Nullable Double value) {
        return value == null ? new Text(null) : new Figure(BigDecimal.valueOf(value));
    }

    static <T> Many many(String each, List<T> items, Function<T, ? extends Node> node) {
        return new Many(each, items.stream().map(node).toList());
    }

    static Fields fields() {
        return new Fields();
    }

    /** Builds a group field by field. */
    final class Fields {
        private final Map<String, Node> fields = new LinkedHashMap<>();

        Fields with(String name, Node value) {
            fields.put(name, value);
            return this;
        }

        Fields with(String name, @Nullable String value) {
            return with(name, text(value));
        }

        Group group() {
            return new Group(fields);
        }
    }
}
