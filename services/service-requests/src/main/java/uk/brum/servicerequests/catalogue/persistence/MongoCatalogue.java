package uk.brum.servicerequests.catalogue.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import uk.brum.servicerequests.catalogue.domain.Catalogue;
import uk.brum.servicerequests.catalogue.domain.Category;
import uk.brum.servicerequests.catalogue.domain.CategoryVersion;
import uk.brum.servicerequests.catalogue.domain.CategoryVersions;
import uk.brum.servicerequests.catalogue.domain.Edition;

/**
 * The catalogue, kept in memory and read again every few seconds: every report asks it, and it is some hundred small
 * documents that change a few times a year. Its collection is only ever added to.
 */
@Repository
class MongoCatalogue implements Catalogue, CategoryVersions {

    static final String COLLECTION = "categoryVersions";
    private static final long KEPT_NANOS = Duration.ofSeconds(5).toNanos();

    private record Kept(Edition edition, long at) {}

    private final MongoCollection<Document> versions;
    private volatile Kept kept;

    MongoCatalogue(MongoDatabase database, CatalogueSeed seed) {
        this.versions = database.getCollection(COLLECTION);
        versions.createIndex(Indexes.ascending("category.code", "revision"));
        plant(seed);
        this.kept = read();
    }

    @Override
    public Optional<Category> category(String code, LocalDate on) {
        return current().category(code, on);
    }

    @Override
    public List<Category> at(LocalDate on) {
        return current().at(on);
    }

    @Override
    public List<CategoryVersion> of(String code) {
        return versions.find(eq("category.code", code))
                .sort(Sorts.ascending("category.code", "revision"))
                .map(CategoryVersionDocument::version)
                .into(new ArrayList<>());
    }

    @Override
    public boolean add(CategoryVersion version) {
        if (!insert(version)) {
            return false;
        }
        kept = read();
        return true;
    }

    private Edition current() {
        Kept now = kept;
        if (System.nanoTime() - now.at() > KEPT_NANOS) {
            now = read();
            kept = now;
        }
        return now.edition();
    }

    private Kept read() {
        long at = System.nanoTime();
        return new Kept(
                new Edition(
                        versions.find().map(CategoryVersionDocument::version).into(new ArrayList<>())),
                at);
    }

    private void plant(CatalogueSeed seed) {
        // another machine may plant at the same moment: its versions are the same ones
        seed.additions(versions.find().map(CategoryVersionDocument::version).into(new ArrayList<>()))
                .forEach(this::insert);
    }

    private boolean insert(CategoryVersion version) {
        try {
            versions.insertOne(CategoryVersionDocument.of(version));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
