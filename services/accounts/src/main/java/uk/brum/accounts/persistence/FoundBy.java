package uk.brum.accounts.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.NameWords;
import uk.brum.accounts.domain.Person;
import uk.brum.starter.sealing.BlindIndex;
import uk.brum.starter.sealing.BlindIndexes;
import uk.brum.starter.sealing.MasterKey;
import uk.brum.starter.sealing.MasterKeys;

/**
 * What people are found by: keyed digests of the address and of the words of the name. While the master key changes an
 * address has a digest under each key, in one unique index, so that two instances with different first keys cannot open two
 * accounts for it.
 */
final class FoundBy {

    static final String EMAIL_KEY = "emailKey";
    static final String NAME_KEYS = "nameKeys";
    /** The ids of the master keys with which a document's key is sealed and its digests are made. */
    static final String MASTER_KEYS = "masterKeys";

    private final BlindIndexes emails;
    private final BlindIndexes names;
    private final String masterKeys;

    FoundBy(MasterKeys master) {
        this.emails = BlindIndexes.of(master, "email-index");
        this.names = BlindIndexes.of(master, "name-index");
        this.masterKeys = master.all().stream().map(MasterKey::id).collect(Collectors.joining(" "));
    }

    static void index(MongoCollection<Document> people) {
        people.createIndex(Indexes.ascending(EMAIL_KEY), new IndexOptions().unique(true));
        people.createIndex(Indexes.ascending(NAME_KEYS, "_id"));
        people.createIndex(Indexes.ascending(MASTER_KEYS));
    }

    Document of(Person person) {
        return new Document(EMAIL_KEY, emails.all(person.email().key()))
                .append(NAME_KEYS, digests(names.indexes().getFirst(), NameWords.of(person.name())))
                .append(MASTER_KEYS, masterKeys);
    }

    Bson email(EmailAddress email) {
        return Filters.in(EMAIL_KEY, emails.all(email.key()));
    }

    Bson name(NameWords name) {
        List<Bson> underEach = names.indexes().stream()
                .map(index -> Filters.all(NAME_KEYS, digests(index, name)))
                .toList();
        return underEach.size() == 1 ? underEach.getFirst() : Filters.or(underEach);
    }

    /** Whoever's document was made with other master keys than these, or before documents said so. */
    Bson underOtherKeys() {
        return Filters.ne(MASTER_KEYS, masterKeys);
    }

    private static List<String> digests(BlindIndex index, NameWords name) {
        return name.words().stream().map(index::of).sorted().toList();
    }
}
