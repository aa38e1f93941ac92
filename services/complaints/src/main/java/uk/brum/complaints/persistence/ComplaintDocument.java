package uk.brum.complaints.persistence;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.bson.types.Binary;
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
 * stand the few fields that questions are asked by. The words in it are sealed (decision 0077).
 */
final class ComplaintDocument {

    /** Of what is written now; 1 had fewer fields beside the state, 2 had its words in it, 3 no day on which it lapses. */
    static final int SCHEMA = 4;

    /** The words of the state, sealed; and what could not be opened when they were. */
    static final String SEALED = "sealed";

    /** Which master key sealed them. */
    static final String SEALED_BY = "sealedBy";

    static final String UNOPENED = "unopened";

    /** There, and true, as long as its ward must be asked for. */
    static final String WARD_UNASKED = "wardUnasked";

    /** There, and true, from its erasure on until what it left elsewhere is deleted too. */
    static final String TRACES_LEFT = "tracesLeft";

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

    private final SealedWords words;

    ComplaintDocument(SealedWords words) {
        this.words = words;
    }

    /** A complaint that is new. */
    Document of(Complaint complaint) {
        Document document = new Document("_id", complaint.id().text())
                .append("kind", complaint.intake().kind().id())
                .append("receivedAt", Date.from(complaint.intake().receivedAt()));
        ObjectNode state = state(complaint);
        document.putAll(changing(complaint, state, words.take(complaint.id().text(), state)));
        return complaint.intake().wardCode() == null ? document.append(WARD_UNASKED, true) : document;
    }

    /**
     * The change of a stored complaint. Words that cannot be opened are never written over.
     *
     * @param stored reads what is sealed at this version; asked only when there are such words
     */
    Document change(Complaint complaint, Supplier<@Nullable Binary> stored) {
        ObjectNode state = state(complaint);
        SealedWords.Taken taken = words.take(complaint.id().text(), state);
        boolean erased = complaint.privacy().erasedAt() != null;
        Document change = new Document("$set", changing(complaint, state, taken));
        Document unset = new Document();
        if (erased) {
            change.get("$set", Document.class).append(TRACES_LEFT, true);
            // the key of the request that made it names the person's account; nobody repeats that request after years
            unset.append("idem", "");
        }
        if (erased || complaint.intake().wardCode() != null) {
            unset.append(WARD_UNASKED, "");
        }
        if (erased || taken.whole()) {
            unset.append(UNOPENED, "");
        } else {
            Binary before = stored.get();
            if (before != null && !words.opens(complaint.id().text(), before)) {
                change.append("$push", new Document(UNOPENED, before));
            }
        }
        return unset.isEmpty() ? change : change.append("$unset", unset);
    }

    private Document changing(Complaint complaint, ObjectNode state, SealedWords.Taken taken) {
        Origin origin = complaint.intake().origin();
        Document fields = new Document("schemaVersion", SCHEMA)
                .append("state", Document.parse(state.toString()))
                .append(SEALED, taken.sealed())
                .append(SEALED_BY, words.key())
                .append("status", complaint.status().code())
                .append("open", complaint.open())
                .append("people", complaint.intake().people())
                .append("handler", complaint.presentStage().handler())
                .append("restricted", complaint.privacy().restricted())
                .append("named", complaint.privacy().named())
                .append("erased", complaint.privacy().erasedAt() != null)
                .append("endedAt", date(complaint.endedAt()))
                .append("nextLook", date(complaint.nextLook()))
                .append("lapsesAt", date(complaint.lapsesAt()))
                .append(
                        "clockDue",
                        date(complaint.presentClock().map(Clock::due).orElse(null)))
                .append(
                        "clockWarn",
                        date(complaint.presentClock().map(Clock::warnAt).orElse(null)))
                .append("owedBy", date(owedBy(complaint)))
                .append("breaches", breaches(complaint))
                .append("origin", origin == null ? null : origin.reference())
                .append(
                        "originUnchecked",
                        origin != null
                                && origin.checked() == Origin.Checked.NOT_YET
                                && complaint.privacy().erasedAt() == null)
                .append("postSince", date(postSince(complaint)));
        boolean known = taken.whole() || complaint.privacy().erasedAt() != null;
        return known ? fields.append("knownBy", knownBy(complaint)) : fields;
    }

    private List<String> knownBy(Complaint complaint) {
        return Findable.by(complaint.intake()).stream().map(words::digest).toList();
    }

    Complaint complaint(Document stored) {
        ObjectNode state =
                (ObjectNode) JSON.readTree(stored.get("state", Document.class).toJson(PLAIN));
        words.putBack(
                stored.getString("_id"),
                state,
                stored.get(SEALED, Binary.class),
                stored.getList(UNOPENED, Binary.class, List.of()));
        state.set("id", JSON.createObjectNode().put("text", stored.getString("_id")));
        state.put("version", stored.getLong("ver"));
        return JSON.treeToValue(state, Complaint.class);
    }

    static ComplaintId id(Document stored) {
        return new ComplaintId(stored.getString("_id"));
    }

    private static ObjectNode state(Complaint complaint) {
        ObjectNode state = JSON.valueToTree(complaint);
        state.remove("id");
        state.remove("version");
        return state;
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
