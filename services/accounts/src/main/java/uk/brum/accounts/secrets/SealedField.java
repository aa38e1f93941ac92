package uk.brum.accounts.secrets;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import uk.brum.starter.sealing.MasterKeys;
import uk.brum.starter.sealing.Opened;
import uk.brum.starter.sealing.RotatingSealing;

/** A field of few documents whose text lies sealed under the master keys. */
public final class SealedField implements SealedUnderMasterKey {

    private final MongoCollection<Document> collection;
    private final String field;
    private final RotatingSealing sealing;

    /** @param purpose of the key, as in {@link uk.brum.starter.sealing.MasterKey#derive} */
    public SealedField(MongoCollection<Document> collection, String field, MasterKeys master, String purpose) {
        this.collection = collection;
        this.field = field;
        this.sealing = new RotatingSealing(master, purpose);
    }

    /** The sealed text for the document of that id. */
    public Binary seal(Object id, String text) {
        return new Binary(sealing.seal(text, place(id)));
    }

    /** @throws IllegalStateException when no master key opens it */
    public String open(Document stored) {
        Object id = Objects.requireNonNull(stored.get("_id"));
        if (sealing.open(stored.get(field, Binary.class).getData(), place(id)) instanceof Opened.Open(String text)) {
            return text;
        }
        throw new IllegalStateException("The " + field + " of " + id + " does not open with any master key");
    }

    @Override
    public Pass sealAnew() {
        int sealed = 0;
        int unreadable = 0;
        List<Document> all =
                collection.find().projection(Projections.include(field)).into(new ArrayList<>());
        for (Document stored : all) {
            Binary before = stored.get(field, Binary.class);
            if (sealing.isOfFirst(before.getData())) {
                continue;
            }
            Object id = Objects.requireNonNull(stored.get("_id"));
            switch (sealing.open(before.getData(), place(id))) {
                case Opened.Open(String text) ->
                    sealed += (int) collection
                            .updateOne(
                                    Filters.and(Filters.eq("_id", id), Filters.eq(field, before)),
                                    Updates.set(field, seal(id, text)))
                            .getModifiedCount();
                case Opened.Unreadable() -> unreadable++;
            }
        }
        return new Pass(sealed, unreadable);
    }

    private String place(Object id) {
        return collection.getNamespace().getCollectionName() + "|" + id + "|" + field;
    }
}
