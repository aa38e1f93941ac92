package uk.brum.local.city;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.local.Obstacle;

/** How far a file has come. */
record ImportReport(String state, long nextLine, long accepted, long rejected, List<RowError> errors) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A row that was left out. */
    record RowError(long line, @Nullable String column, String message) {}

    boolean isRunning() {
        return state.equals("running");
    }

    boolean isFinishing() {
        return state.equals("finishing");
    }

    /** Reads an answer of the door. */
    static ImportReport of(HttpResponse<String> response) {
        var body = tree(response.body());
        if (response.statusCode() != 200) {
            var detail = body.path("detail").asString("");
            throw new Obstacle("The file was not taken (" + response.statusCode() + "): "
                    + (detail.isEmpty() ? body.path("title").asString("the service gave no reason.") : detail));
        }
        var errors = new ArrayList<RowError>();
        for (var error : body.path("errors")) {
            var column = error.path("column");
            errors.add(new RowError(
                    error.path("line").asLong(),
                    column.isString() ? column.asString() : null,
                    error.path("message").asString()));
        }
        return new ImportReport(
                body.path("state").asString("running"),
                body.path("nextLine").asLong(),
                body.path("accepted").asLong(),
                body.path("rejected").asLong(),
                errors);
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }
}
