package uk.brum.servicerequests.requests.persistence;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.Closing;
import uk.brum.servicerequests.requests.domain.Ending;
import uk.brum.servicerequests.requests.domain.HistoryEntry;
import uk.brum.servicerequests.requests.domain.Matter;
import uk.brum.servicerequests.requests.domain.Moderation;
import uk.brum.servicerequests.requests.domain.Place;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.Proof;
import uk.brum.servicerequests.requests.domain.RequestStatus;
import uk.brum.servicerequests.requests.domain.Visibility;

/** The stored shape of the parts of a request. What is absent is left out. */
final class PartDocuments {

    private PartDocuments() {}

    /** A document that takes no nulls. */
    static final class Part extends Document {
        private static final long serialVersionUID = 1L;

        Part with(String name, @Nullable Object value) {
            if (value != null) {
                append(name, value);
            }
            return this;
        }
    }

    static Document of(Matter matter) {
        return new Part()
                .with("name", matter.categoryName())
                .with("description", matter.description())
                .with("answers", matter.answers().isEmpty() ? null : new Document(Map.copyOf(matter.answers())))
                .with("photos", orNull(matter.photos()))
                .with("mediaUrls", orNull(matter.mediaUrls()))
                .with("visibility", matter.visibility().code());
    }

    static Matter matter(String category, Document stored) {
        Document answers = stored.get("answers", new Document());
        return new Matter(
                category,
                stored.getString("name"),
                stored.getString("description"),
                answers.keySet().stream()
                        .collect(Collectors.toMap(code -> code, code -> answers.getList(code, String.class))),
                stored.getList("photos", String.class, List.of()),
                stored.getList("mediaUrls", String.class, List.of()),
                Visibility.of(stored.getString("visibility")));
    }

    static Document of(Place place) {
        return new Part()
                .with("uprn", place.uprn())
                .with("usrn", place.usrn())
                .with("asset", place.asset())
                .with("words", place.words())
                .with("postcode", place.postcode())
                .with("serviceUprn", place.serviceUprn());
    }

    static Place place(Document stored, @Nullable Document location, @Nullable String ward) {
        return new Place(
                point(location),
                stored.getString("uprn"),
                stored.getString("usrn"),
                stored.getString("asset"),
                stored.getString("words"),
                stored.getString("postcode"),
                ward,
                stored.getString("serviceUprn"));
    }

    static @Nullable Document of(@Nullable Point point) {
        return point == null
                ? null
                : new Document("type", "Point").append("coordinates", List.of(point.lon(), point.lat()));
    }

    static @Nullable Point point(@Nullable Document stored) {
        if (stored == null) {
            return null;
        }
        List<Double> coordinates = stored.getList("coordinates", Double.class);
        return new Point(coordinates.get(1), coordinates.get(0));
    }

    static @Nullable Document of(@Nullable Closing closing) {
        if (closing == null) {
            return null;
        }
        Proof proof = closing.proof();
        Document shown = proof == null
                ? null
                : new Part()
                        .with("photo", proof.photo())
                        .with("place", of(proof.place()))
                        .with("taken", date(proof.taken()));
        return new Part()
                .with("ending", closing.ending().code())
                .with("at", Date.from(closing.at()))
                .with("explanation", closing.explanation())
                .with("proof", shown);
    }

    static @Nullable Closing closing(@Nullable Document stored) {
        if (stored == null) {
            return null;
        }
        Document shown = stored.get("proof", Document.class);
        return new Closing(
                Ending.to(RequestStatus.of(stored.getString("ending"))).orElseThrow(),
                stored.getDate("at").toInstant(),
                stored.getString("explanation"),
                shown == null
                        ? null
                        : new Proof(
                                shown.getString("photo"),
                                point(shown.get("place", Document.class)),
                                instant(shown.getDate("taken"))));
    }

    static @Nullable Document of(Moderation moderation) {
        return moderation.equals(Moderation.NONE)
                ? null
                : new Part()
                        .with("hidden", moderation.hidden())
                        .with("description", moderation.description())
                        .with("hiddenPhotos", List.copyOf(moderation.hiddenPhotos()));
    }

    static Moderation moderation(@Nullable Document stored) {
        return stored == null
                ? Moderation.NONE
                : new Moderation(
                        stored.getBoolean("hidden", false),
                        stored.getString("description"),
                        java.util.Set.copyOf(stored.getList("hiddenPhotos", String.class, List.of())));
    }

    static Document of(HistoryEntry entry) {
        return new Part()
                .with("at", Date.from(entry.at()))
                .with("kind", entry.kind().code())
                .with("audience", entry.audience().code())
                .with("status", entry.status().code())
                .with("text", entry.text().isEmpty() ? null : entry.text())
                .with("by", entry.by());
    }

    static HistoryEntry entry(Document stored) {
        return new HistoryEntry(
                stored.getDate("at").toInstant(),
                HistoryEntry.Kind.of(stored.getString("kind")),
                Audience.of(stored.getString("audience")),
                RequestStatus.of(stored.getString("status")),
                stored.get("text", ""),
                stored.getString("by"));
    }

    static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static @Nullable List<String> orNull(List<String> list) {
        return list.isEmpty() ? null : list;
    }
}
