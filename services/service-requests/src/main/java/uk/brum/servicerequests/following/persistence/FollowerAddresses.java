package uk.brum.servicerequests.following.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Locale;
import java.util.UUID;
import org.bson.Document;
import uk.brum.servicerequests.privacy.ContactDetails;

/** Names for email addresses without an account; the addresses themselves are here as digests alone. */
final class FollowerAddresses {

    private static final String EMAIL = "email";

    private final MongoCollection<Document> addresses;
    private final ContactDetails details;

    FollowerAddresses(MongoDatabase database, ContactDetails details) {
        this.addresses = database.getCollection("followerAddresses");
        this.details = details;
    }

    void createIndexes() {
        addresses.createIndex(
                Indexes.ascending(EMAIL), new IndexOptions().name(EMAIL).unique(true));
    }

    /** The same for the same address, whatever its case and whichever key it was first known under. */
    String id(String email) {
        String plain = plain(email);
        Document known = addresses.find(in(EMAIL, details.stored(plain))).first();
        if (known != null) {
            index(known.getString("_id"), email);
            return known.getString("_id");
        }
        Document address = addresses.findOneAndUpdate(
                eq(EMAIL, details.digest(plain)),
                Updates.setOnInsert("_id", UUID.randomUUID().toString()),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        if (address == null) {
            throw new IllegalStateException("An upsert returns what it made");
        }
        return address.getString("_id");
    }

    /** Lets the address be known by the digest of the key that seals now. */
    void index(String id, String email) {
        try {
            addresses.updateOne(eq("_id", id), Updates.set(EMAIL, details.digest(plain(email))));
        } catch (MongoWriteException e) {
            // an instance that seals with another key gave the address a second name at the same moment; that one
            // counts
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private static String plain(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
