package uk.brum.servicerequests.photos.persistence;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.bson.BsonObjectId;
import org.bson.types.ObjectId;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.photos.domain.PhotoFiles;

/** Pictures in the service's own database, in pieces. */
@Component
class GridFsPhotoFiles implements PhotoFiles {

    private final GridFSBucket bucket;

    GridFsPhotoFiles(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, "photoFiles");
    }

    @Override
    public String newName() {
        return new ObjectId().toHexString();
    }

    @Override
    public void store(String name, byte[] jpeg) {
        bucket.uploadFromStream(id(name), name + ".jpg", new ByteArrayInputStream(jpeg));
    }

    @Override
    public Optional<byte[]> read(String name) {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        try {
            bucket.downloadToStream(id(name), picture);
            return Optional.of(picture.toByteArray());
        } catch (MongoGridFSException e) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(String name) {
        try {
            // pieces go even when the file was never finished
            bucket.delete(id(name));
        } catch (MongoGridFSException notThere) {
            // that is what was wanted
        }
    }

    private static BsonObjectId id(String name) {
        return new BsonObjectId(new ObjectId(name));
    }
}
