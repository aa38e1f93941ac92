package uk.brum.portal.problems;

import feign.FeignException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Another service's "no", read from its problem (RFC 9457).
 *
 * @param status the HTTP status
 * @param name the last part of the problem's type, for example {@code reporting-closed}; empty when the answer was no problem
 * @param detail a sentence for a resident, or null
 * @param reference the earlier report that the answer names, or null
 */
public record Refusal(
        int status,
        String name,
        @Nullable String detail,
        @Nullable String reference) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Refusal of(FeignException answer) {
        try {
            JsonNode body = JSON.readTree(answer.contentUTF8());
            String type = text(body, "type");
            return new Refusal(
                    answer.status(),
                    type == null ? "" : type.substring(type.lastIndexOf('/') + 1),
                    text(body, "detail"),
                    text(body, "reference"));
        } catch (JacksonException e) {
            return new Refusal(answer.status(), "", null, null);
        }
    }

    private static @Nullable String text(JsonNode body, String field) {
        JsonNode value = body.path(field);
        return value.isString() ? value.asString() : null;
    }
}
