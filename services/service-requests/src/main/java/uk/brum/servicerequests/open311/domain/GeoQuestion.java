package uk.brum.servicerequests.open311.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of a service; GeoReport calls it an attribute.
 *
 * @param asks false for a text that is only shown; GeoReport calls it {@code variable}
 * @param code its stable code
 * @param type the form of the answer
 * @param required whether a report without an answer is refused; never for a question that depends on another, since
 *     GeoReport cannot say so
 * @param hint how to answer
 * @param text the question itself
 * @param choices the answers of a list
 */
public record GeoQuestion(
        boolean asks,
        String code,
        Type type,
        boolean required,
        @Nullable String hint,
        String text,
        List<Choice> choices) {

    /** The forms that an answer can have. */
    public enum Type {
        STRING("string"),
        NUMBER("number"),
        DATETIME("datetime"),
        TEXT("text"),
        SINGLE("singlevaluelist"),
        MULTIPLE("multivaluelist");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** The word of GeoReport. */
        public String word() {
            return word;
        }

        public boolean isList() {
            return this == SINGLE || this == MULTIPLE;
        }
    }

    /** One answer of a list. */
    public record Choice(String key, String name) {}
}
