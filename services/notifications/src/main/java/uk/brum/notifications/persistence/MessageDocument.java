package uk.brum.notifications.persistence;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import uk.brum.notifications.domain.About;
import uk.brum.notifications.domain.Failure;
import uk.brum.notifications.domain.Message;
import uk.brum.notifications.domain.MessageState;
import uk.brum.notifications.domain.Progress;
import uk.brum.notifications.domain.Template;

/** The stored shape of a message. */
final class MessageDocument {

    private static final int SCHEMA = 1;

    private MessageDocument() {}

    static Document of(Message message) {
        Document document = new Document("_id", message.id())
                .append("schemaVersion", SCHEMA)
                .append("causedBy", message.causedBy())
                .append("about", about(message.about()))
                .append("createdAt", Date.from(message.createdAt()));
        progress(message).forEach((name, value) -> {
            if (value != null) {
                document.append(name, value);
            }
        });
        return document;
    }

    static Bson changes(Message message) {
        List<Bson> changes = new ArrayList<>();
        progress(message)
                .forEach((name, value) -> changes.add(value == null ? Updates.unset(name) : Updates.set(name, value)));
        return Updates.combine(changes);
    }

    static Message read(Document document) {
        return new Message(
                document.getString("_id"),
                document.getString("causedBy"),
                Template.of(document.getString("template")),
                readAbout(document.get("about", Document.class)),
                document.getDate("createdAt").toInstant(),
                readProgress(document));
    }

    private static Map<String, @Nullable Object> progress(Message message) {
        Progress progress = message.progress();
        Failure failure = progress.failure();
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("template", message.template().id());
        fields.put("state", progress.state().id());
        fields.put("failure", failure == null ? null : failure.id());
        fields.put("attempts", progress.attempts());
        fields.put("triedSince", date(progress.triedSince()));
        fields.put("due", date(progress.due()));
        fields.put("endedAt", date(progress.endedAt()));
        return fields;
    }

    private static Document about(About about) {
        Document document = new Document("facts", new Document(new HashMap<String, Object>(about.facts())));
        append(document, "personId", about.personId());
        append(document, "confirmationId", about.confirmationId());
        append(document, "reference", about.reference());
        return document;
    }

    private static About readAbout(Document document) {
        Map<String, String> facts = new HashMap<>();
        document.get("facts", new Document()).forEach((name, value) -> facts.put(name, String.valueOf(value)));
        return new About(
                document.getString("personId"),
                document.getString("confirmationId"),
                document.getString("reference"),
                Map.copyOf(facts));
    }

    private static Progress readProgress(Document document) {
        String failure = document.getString("failure");
        return new Progress(
                MessageState.of(document.getString("state")),
                failure == null ? null : Failure.of(failure),
                document.getInteger("attempts", 0),
                instant(document.getDate("triedSince")),
                instant(document.getDate("due")),
                instant(document.getDate("endedAt")));
    }

    private static void append(Document document, String name, @Nullable String value) {
        if (value != null) {
            document.append(name, value);
        }
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
