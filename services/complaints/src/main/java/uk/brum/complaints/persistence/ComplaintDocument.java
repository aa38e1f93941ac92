package uk.brum.complaints.persistence;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.brum.complaints.domain.Clock;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Findable;
import uk.brum.complaints.domain.Letter;
import uk.brum.complaints.domain.Origin;
import uk.brum.complaints.domain.Remedy;
import uk.brum.workingtime.Clockwork;

/**
 * The stored shape of a complaint: {@code state} holds the record under its own names (decision 0061), and beside it
 * stand the few fields that questions are asked by.
 */
final class ComplaintDocument {

    /** Of what is written now; 1 had fewer fields beside the state. */
    static final int SCHEMA = 2;

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion ->
                    inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .changeDefaultVisibility(visibility -> visibility
                    .withGetterVisibility(com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE)
                    .withIsGetterVisibility(com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE)
                    .withFieldVisibility(com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final JsonWriterSettings PLAIN =
            JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();

    private ComplaintDocument() {}

    static Document of(Complaint complaint) {
        Document document = new Document("_id", complaint.id().text())
                .append("kind", complaint.intake().kind().id())
                .append("receivedAt", Date.from(complaint.intake().receivedAt()));
        document.putAll(changing(complaint));
        return document;
    }

    /** The fields that change in the life of a complaint. */
    static Document changing(Complaint complaint) {
        Origin origin = complaint.intake().origin();
        return new Document("schemaVersion", SCHEMA)
                .append("state", state(complaint))
                .append("status", complaint.status().code())
                .append("open", complaint.status().open())
                .append("people", complaint.intake().people())
                .append("handler", complaint.presentStage().handler())
                .append("restricted", complaint.privacy().restricted())
                .append("named", complaint.privacy().named())
                .append("erased", complaint.privacy().erasedAt() != null)
                .append("endedAt", date(complaint.endedAt()))
                .append("nextLook", date(complaint.nextLook()))
                .append(
                        "clockDue",
                        date(complaint.presentClock().map(Clock::due).orElse(null)))
                .append(
                        "clockWarn",
                        date(complaint.presentClock().map(Clock::warnAt).orElse(null)))
                .append("owedBy", date(owedBy(complaint)))
                .append("breaches", breaches(complaint))
                .append("knownBy", Findable.by(complaint.intake()))
                .append("origin", origin == null ? null : origin.reference())
                .append(
                        "originUnchecked",
                        origin != null
                                && origin.checked() == Origin.Checked.NOT_YET
                                && complaint.privacy().erasedAt() == null)
                .append("postSince", date(postSince(complaint)));
    }

    static Complaint complaint(Document stored) {
        ObjectNode state =
                (ObjectNode) JSON.readTree(stored.get("state", Document.class).toJson(PLAIN));
        state.set("id", JSON.createObjectNode().put("text", stored.getString("_id")));
        state.put("version", stored.getLong("ver"));
        return JSON.treeToValue(state, Complaint.class);
    }

    static ComplaintId id(Document stored) {
        return new ComplaintId(stored.getString("_id"));
    }

    private static Document state(Complaint complaint) {
        ObjectNode state = JSON.valueToTree(complaint);
        state.remove("id");
        state.remove("version");
        return Document.parse(state.toString());
    }

    private static @Nullable Instant owedBy(Complaint complaint) {
        return complaint.remedies().stream()
                .filter(remedy -> !remedy.done())
                .map(Remedy::due)
                .map(Clockwork::endOf)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static @Nullable Instant postSince(Complaint complaint) {
        return complaint.letters().stream()
                .filter(Letter::waitsForPost)
                .map(letter -> Objects.requireNonNull(letter.post()).since())
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static List<Date> breaches(Complaint complaint) {
        return complaint.clocks().stream()
                .map(Clock::breachedAt)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .map(Date::from)
                .toList();
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
