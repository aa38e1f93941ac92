package uk.brum.servicerequests.photos.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.brum.servicerequests.photos.domain.Photo;
import uk.brum.servicerequests.photos.domain.Photos;

/** What is known of photos. */
@Repository
class MongoPhotos implements Photos {

    static final String COLLECTION = "photos";

    private final MongoCollection<Document> photos;

    MongoPhotos(MongoDatabase database) {
        this.photos = database.getCollection(COLLECTION);
        photos.createIndex(
                Indexes.ascending("at"), new IndexOptions().name("left").partialFilterExpression(eq("made", false)));
    }

    @Override
    public Optional<Photo> find(String id) {
        return Optional.ofNullable(photos.find(eq("_id", id)).first()).map(PhotoDocument::photo);
    }

    @Override
    public boolean begin(Photo photo) {
        try {
            photos.insertOne(PhotoDocument.of(photo));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void stored(String id) {
        photos.updateOne(eq("_id", id), Updates.set("stored", true));
    }

    @Override
    public boolean claim(String id, String reference, Instant at) {
        return changed(
                and(eq("_id", id), eq("stored", true), exists("reference", false)),
                Updates.combine(Updates.set("reference", reference), Updates.set("claimedAt", Date.from(at))));
    }

    @Override
    public void made(String id, String reference) {
        photos.updateOne(and(eq("_id", id), eq("reference", reference)), Updates.set("made", true));
    }

    @Override
    public void release(String id, String reference) {
        photos.updateOne(
                and(eq("_id", id), eq("reference", reference), eq("made", false)),
                Updates.combine(Updates.unset("reference"), Updates.unset("claimedAt")));
    }

    @Override
    public void spare(String id, String file) {
        photos.updateOne(eq("_id", id), Updates.push("files", file));
    }

    @Override
    public boolean redact(Photo photo, @Nullable String file, Photo.Redaction redaction) {
        return changed(
                and(eq("_id", photo.id()), eq("ver", photo.version())),
                Updates.combine(
                        file == null ? Updates.unset("redacted") : Updates.set("redacted", file),
                        Updates.push("redactions", PhotoDocument.of(redaction)),
                        Updates.inc("ver", 1L)));
    }

    @Override
    public List<Photo> leftSince(Instant before, int limit) {
        return photos.find(and(eq("made", false), lt("at", Date.from(before))))
                .sort(Sorts.ascending("at"))
                .limit(limit)
                .map(PhotoDocument::photo)
                .into(new ArrayList<>());
    }

    @Override
    public List<String> filesOf(String id) {
        Document stored = photos.find(eq("_id", id))
                .projection(Projections.include("files"))
                .first();
        return stored == null ? List.of() : stored.getList("files", String.class, List.of());
    }

    @Override
    public void delete(String id) {
        photos.deleteOne(eq("_id", id));
    }

    private boolean changed(Bson filter, Bson change) {
        return photos.updateOne(filter, change).getModifiedCount() == 1;
    }
}
