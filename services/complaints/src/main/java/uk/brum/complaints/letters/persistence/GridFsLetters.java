package uk.brum.complaints.letters.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.types.ObjectId;
import uk.brum.complaints.letters.domain.LetterArchive;

/** PDFs of letters in the service's own GridFS. A unique index over the letter's name lets two writers keep one. */
public final class GridFsLetters implements LetterArchive {

    private static final String BUCKET = "letters";
    private static final String LETTER = "metadata.letter";
    private static final String REFERENCE = "metadata.reference";

    private final MongoDatabase database;
    private final GridFSBucket bucket;

    public GridFsLetters(MongoDatabase database) {
        this.database = database;
        this.bucket = GridFSBuckets.create(database, BUCKET);
        database.getCollection(BUCKET + ".files")
                .createIndex(Indexes.ascending(LETTER), new IndexOptions().unique(true));
        database.getCollection(BUCKET + ".files").createIndex(Indexes.ascending(REFERENCE));
    }

    @Override
    public byte[] keep(String reference, String letterId, byte[] pdf) {
        ObjectId id = new ObjectId();
        Document about = new Document("letter", name(reference, letterId)).append("reference", reference);
        try {
            bucket.uploadFromStream(
                    new BsonObjectId(id),
                    letterId + ".pdf",
                    new ByteArrayInputStream(pdf),
                    new GridFSUploadOptions().metadata(about));
            return pdf;
        } catch (MongoWriteException | DuplicateKeyException failed) {
            dropChunks(id);
            if (failed instanceof MongoWriteException write
                    && write.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failed;
            }
            return find(reference, letterId).orElseThrow(() -> failed);
        }
    }

    @Override
    public Optional<byte[]> find(String reference, String letterId) {
        GridFSFile file = bucket.find(eq(LETTER, name(reference, letterId))).first();
        if (file == null) {
            return Optional.empty();
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream((int) file.getLength());
        bucket.downloadToStream(file.getObjectId(), pdf);
        return Optional.of(pdf.toByteArray());
    }

    @Override
    public void forget(String reference) {
        List<GridFSFile> files = bucket.find(eq(REFERENCE, reference)).into(new ArrayList<>());
        files.forEach(file -> bucket.delete(file.getObjectId()));
    }

    private void dropChunks(ObjectId id) {
        database.getCollection(BUCKET + ".chunks").deleteMany(eq("files_id", id));
    }

    private static String name(String reference, String letterId) {
        return reference + "/" + letterId;
    }
}
