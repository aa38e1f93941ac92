package uk.brum.complaints.reporting.persistence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;

/** The few expressions of MongoDB that counting needs. */
final class Expressions {

    private Expressions() {}

    static Document ifNull(String field, String otherwise) {
        return new Document("$ifNull", List.of(field, otherwise));
    }

    static Document sumIf(Object condition) {
        return new Document("$sum", flag(condition));
    }

    static Document flag(Object condition) {
        return new Document("$cond", List.of(condition, 1, 0));
    }

    static Document filter(String array, String name, Object condition) {
        return new Document(
                "$filter", new Document("input", array).append("as", name).append("cond", condition));
    }

    static Document size(Object array) {
        return new Document("$size", array);
    }

    static Document equal(Object left, Object right) {
        return new Document("$eq", List.of(left, right));
    }

    /** A field that is neither missing nor null. */
    static Document exists(String field) {
        return new Document("$gt", Arrays.asList(field, null));
    }

    static Document and(Object... conditions) {
        return new Document("$and", new ArrayList<>(List.of(conditions)));
    }

    static Document not(Object condition) {
        return new Document("$not", List.of(condition));
    }
}
