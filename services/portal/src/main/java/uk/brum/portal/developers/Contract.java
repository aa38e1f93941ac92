package uk.brum.portal.developers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One API as its OpenAPI document says it, in the order of the document.
 *
 * @param name the service, for example {@code places}
 */
record Contract(String name, String title, List<Prose.Block> description, List<Operation> operations) {

    /**
     * One operation.
     *
     * @param access who may call it, as a sentence
     * @param curl a command that can be pasted
     * @param answer an example of its answer, or null
     */
    record Operation(
            String id,
            String method,
            String path,
            String summary,
            List<Prose.Block> description,
            String access,
            List<Parameter> parameters,
            List<Answer> answers,
            String curl,
            @Nullable String answer) {}

    /** A parameter and what it may be. */
    record Parameter(String name, String where, boolean required, String shape, String description) {}

    /** A status and what it means. */
    record Answer(String status, String description) {}
}
