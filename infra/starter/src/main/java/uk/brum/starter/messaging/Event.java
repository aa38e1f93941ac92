package uk.brum.starter.messaging;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fact heard from another service (CloudEvents 1.0). May arrive more than once, and after later ones.
 *
 * @param id the same at each delivery: what an effect is recognised by
 * @param type the whole type, for example {@code brum.accounts.account-opened.v1}
 * @param subject the aggregate's id
 * @param sequence the number of the event among those of its aggregate, from 1, without gaps
 * @param time when it happened, UTC
 */
public record Event(String id, String type, String subject, long sequence, Instant time, JsonNode data) {

    /**
     * Reads a CloudEvent in structured JSON.
     *
     * @throws UnprocessableEvent when it is not one
     */
    public static Event read(byte[] body, JsonMapper json) {
        try {
            JsonNode event = json.readTree(body);
            return new Event(
                    event.required("id").asString(),
                    event.required("type").asString(),
                    event.required("subject").asString(),
                    Long.parseLong(event.required("sequence").asString()),
                    Instant.parse(event.required("time").asString()),
                    event.required("data"));
        } catch (RuntimeException e) {
            throw new UnprocessableEvent("Not a CloudEvent of this platform", e);
        }
    }
}
