package uk.brum.complaints.letters.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoGridFSException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSFindIterable;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.brum.complaints.letters.domain.LetterArchive;
import uk.brum.starter.sealing.MasterKeys;
import uk.brum.starter.sealing.Opened;
import uk.brum.starter.sealing.RotatingSealing;

/**
 * PDFs of letters in the service's own GridFS, each sealed for its name. A unique index over the letter's name lets two
 * writers keep one.
 */
public final class GridFsLetters implements LetterArchive {

    private static final String BUCKET = "letters";
    private static final String FILES = BUCKET + ".files";
    private static final String CHUNKS = BUCKET + ".chunks";
    /** What a piece of a letter names: the file that it is of. */
    private static final String NAMED = "files_id";

    private static final Duration LOOKED_BACK = Duration.ofDays(30);
    private static final String LETTER = "metadata.letter";
    private static final String REFERENCE = "metadata.reference";
    private static final Logger LOG = LoggerFactory.getLogger(GridFsLetters.class);
    private static final String SEALED = "metadata.sealed";

    private final MongoDatabase database;
    private final GridFSBucket bucket;
    private final MasterKeys master;
    private final RotatingSealing sealing;

    public GridFsLetters(MongoDatabase database, MasterKeys master) {
        this.database = database;
        this.master = master;
        this.sealing = new RotatingSealing(master, "letters");
        this.bucket = GridFSBuckets.create(database, BUCKET);
        database.getCollection(FILES).createIndex(Indexes.ascending(LETTER), new IndexOptions().unique(true));
        database.getCollection(FILES).createIndex(Indexes.ascending(SEALED));
        database.getCollection(FILES).createIndex(Indexes.ascending(REFERENCE));
    }

    @Override
    public byte[] keep(String reference, String letterId, byte[] pdf) {
        ObjectId id = new ObjectId();
        String name = name(reference, letterId);
        Document about = new Document("letter", name)
                .append("reference", reference)
                .append("sealed", master.first().id());
        try {
            bucket.uploadFromStream(
                    new BsonObjectId(id),
                    letterId + ".pdf",
                    new ByteArrayInputStream(sealing.seal(Base64.getEncoder().encodeToString(pdf), place(name))),
                    new GridFSUploadOptions().metadata(about));
            return pdf;
        } catch (MongoWriteException | DuplicateKeyException failed) {
            dropChunks(List.of(id));
            if (failed instanceof MongoWriteException write
                    && write.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failed;
            }
            // one that cannot be opened stays, and this one is as good: it says the same
            return find(reference, letterId).orElse(pdf);
        }
    }

    @Override
    public Optional<byte[]> find(String reference, String letterId) {
        GridFSFile file = bucket.find(eq(LETTER, name(reference, letterId))).first();
        return file == null ? Optional.empty() : opened(file);
    }

    /** Empty when it cannot be opened. */
    private Optional<byte[]> opened(GridFSFile file) {
        ByteArrayOutputStream stored = new ByteArrayOutputStream((int) file.getLength());
        try {
            bucket.downloadToStream(file.getObjectId(), stored);
        } catch (MongoGridFSException e) {
            LOG.warn("The letter {} is not whole: it is made again from its words", file.getMetadata(), e);
            drop(List.of(file.getObjectId()));
            return Optional.empty();
        }
        Document about = Objects.requireNonNull(file.getMetadata());
        if (!about.containsKey("sealed")) {
            return Optional.of(stored.toByteArray());
        }
        String name = about.getString("letter");
        if (sealing.open(stored.toByteArray(), place(name)) instanceof Opened.Open(String text)) {
            return Optional.of(Base64.getDecoder().decode(text));
        }
        LOG.warn("The letter {} cannot be opened: it is made again from its words", name);
        return Optional.empty();
    }

    @Override
    public int renew(int most) {
        return written(bucket.find(eq(SEALED, null)), most);
    }

    @Override
    public int reseal() {
        return master.all().size() > 1
                ? written(bucket.find(ne(SEALED, master.first().id())), Integer.MAX_VALUE)
                : 0;
    }

    /** @param most how many at most; what cannot be opened does not count, and stands in no other's way */
    private int written(GridFSFindIterable outdated, int most) {
        int written = 0;
        for (GridFSFile file : outdated) {
            if (written == most) {
                break;
            }
            written += written(file) ? 1 : 0;
        }
        return written;
    }

    private boolean written(GridFSFile file) {
        Optional<byte[]> pdf = opened(file);
        if (pdf.isEmpty()) {
            return false;
        }
        Document about = Objects.requireNonNull(file.getMetadata());
        drop(List.of(file.getObjectId()));
        String name = about.getString("letter");
        String reference = about.getString("reference");
        keep(reference, name.substring(reference.length() + 1), pdf.get());
        return true;
    }

    @Override
    public void forget(String reference) {
        drop(bucket.find(eq(REFERENCE, reference)).map(GridFSFile::getObjectId).into(new ArrayList<>()));
    }

    @Override
    public int tidy(Instant before) {
        Bson begun = and(gte(NAMED, begunAt(before.minus(LOOKED_BACK))), lt(NAMED, begunAt(before)));
        Set<ObjectId> halves = database.getCollection(CHUNKS)
                .distinct(NAMED, begun, ObjectId.class)
                .into(new HashSet<>());
        bucket.find(in("_id", halves)).map(GridFSFile::getObjectId).forEach(halves::remove);
        dropChunks(List.copyOf(halves));
        return halves.size();
    }

    private static ObjectId begunAt(Instant moment) {
        return new ObjectId((int) moment.getEpochSecond(), 0);
    }

    /** What it says goes before its name: whoever dies between the two leaves a name, by which the next one finds it. */
    private void drop(List<ObjectId> ids) {
        dropChunks(ids);
        database.getCollection(FILES).deleteMany(in("_id", ids));
    }

    private void dropChunks(List<ObjectId> ids) {
        database.getCollection(CHUNKS).deleteMany(in(NAMED, ids));
    }

    private static String place(String name) {
        return BUCKET + "|" + name;
    }

    private static String name(String reference, String letterId) {
        return reference + "/" + letterId;
    }
}
