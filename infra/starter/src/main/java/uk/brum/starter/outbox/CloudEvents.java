package uk.brum.starter.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import tools.jackson.databind.json.JsonMapper;

/** Writes pending events as CloudEvents 1.0 in structured JSON. */
final class CloudEvents {

    private final String service;
    private final JsonMapper json;

    CloudEvents(String service, JsonMapper json) {
        this.service = service;
        this.json = json;
    }

    /** The event's type, which is also its routing key: {@code brum.bin-schedules.missed-collection-reported.v1}. */
    String type(Document pending) {
        return "brum." + service + "." + pending.getString("type");
    }

    String write(String aggregateId, Document pending) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", pending.getString("id"));
        event.put("source", "/services/" + service);
        event.put("type", type(pending));
        event.put("subject", aggregateId);
        event.put("time", pending.getDate("at").toInstant().toString());
        event.put("sequence", String.valueOf(pending.getLong("seq")));
        event.put("datacontenttype", "application/json");
        if (pending.getString("trace") != null) {
            event.put("traceparent", pending.getString("trace"));
        }
        event.put("data", plain(pending.get("data", Document.class)));
        return json.writeValueAsString(event);
    }

    static Message message(String id, String type, String body) {
        return MessageBuilder.withBody(body.getBytes(StandardCharsets.UTF_8))
                .setContentType("application/cloudevents+json")
                .setContentEncoding("utf-8")
                .setMessageId(id)
                .setType(type)
                .setDeliveryMode(MessageDeliveryMode.PERSISTENT)
                .build();
    }

    private static Map<String, Object> plain(Document data) {
        Map<String, Object> plain = new LinkedHashMap<>();
        data.forEach((name, value) -> {
            if (value != null) {
                plain.put(name, plainValue(value));
            }
        });
        return plain;
    }

    private static Object plainValue(Object value) {
        return switch (value) {
            case Date date -> Instant.ofEpochMilli(date.getTime()).toString();
            case Document nested -> plain(nested);
            case java.util.List<?> list ->
                list.stream().map(CloudEvents::plainValue).toList();
            case String text -> text;
            case Number number -> number;
            case Boolean bool -> bool;
            default -> value.toString();
        };
    }
}
