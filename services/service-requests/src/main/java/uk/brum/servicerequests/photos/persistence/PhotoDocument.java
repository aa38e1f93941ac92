package uk.brum.servicerequests.photos.persistence;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.photos.domain.Photo;
import uk.brum.servicerequests.photos.domain.Photo.Area;
import uk.brum.servicerequests.photos.domain.Photo.Claim;
import uk.brum.servicerequests.photos.domain.Photo.Redaction;
import uk.brum.servicerequests.photos.domain.Uploader;

/** The stored shape of a photo; {@code made} says whether its report is known to be there. */
final class PhotoDocument {

    private PhotoDocument() {}

    static Document of(Photo photo) {
        return new Document("_id", photo.id())
                .append("schemaVersion", 1)
                .append("ver", 1L)
                .append("uploader", photo.uploader().text())
                .append("hash", photo.upload().hash())
                .append("at", Date.from(photo.upload().at()))
                .append("file", photo.files().original())
                .append("files", List.of(photo.files().original()))
                .append("stored", photo.files().stored())
                .append("width", photo.size().width())
                .append("height", photo.size().height())
                .append("made", false)
                .append("redactions", List.of());
    }

    static Photo photo(Document stored) {
        return new Photo(
                stored.getString("_id"),
                new Uploader(stored.getString("uploader")),
                new Photo.Upload(stored.getString("hash"), instant(stored, "at")),
                new Photo.Files(
                        stored.getString("file"), stored.getString("redacted"), stored.getBoolean("stored", false)),
                new Photo.Size(stored.getInteger("width"), stored.getInteger("height")),
                claim(stored),
                stored.getList("redactions", Document.class, List.of()).stream()
                        .map(PhotoDocument::redaction)
                        .toList(),
                stored.getLong("ver"));
    }

    static Document of(Redaction redaction) {
        return new Document("by", redaction.by())
                .append("at", Date.from(redaction.at()))
                .append(
                        "areas",
                        redaction.areas().stream()
                                .map(area -> new Document("left", area.left())
                                        .append("top", area.top())
                                        .append("width", area.width())
                                        .append("height", area.height()))
                                .toList());
    }

    private static Redaction redaction(Document stored) {
        return new Redaction(
                stored.getList("areas", Document.class, List.of()).stream()
                        .map(area -> new Area(
                                area.getInteger("left"),
                                area.getInteger("top"),
                                area.getInteger("width"),
                                area.getInteger("height")))
                        .toList(),
                stored.getString("by"),
                instant(stored, "at"));
    }

    private static @Nullable Claim claim(Document stored) {
        String reference = stored.getString("reference");
        return reference == null
                ? null
                : new Claim(reference, instant(stored, "claimedAt"), stored.getBoolean("made", false));
    }

    private static Instant instant(Document stored, String field) {
        return stored.getDate(field).toInstant();
    }
}
