package uk.brum.accounts.persistence;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;
import uk.brum.accounts.domain.Change;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.NameWords;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.PersonId;
import uk.brum.accounts.domain.Role;
import uk.brum.accounts.domain.Sought;
import uk.brum.accounts.domain.StaffSought;
import uk.brum.accounts.messaging.PublishedEvents;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.AggregateStores;
import uk.brum.starter.outbox.AlreadyExists;
import uk.brum.starter.sealing.BlindIndex;
import uk.brum.starter.sealing.MasterKey;
import uk.brum.starter.sealing.Sealing;

/**
 * People in MongoDB. An address and the words of a name are found by their keyed digests, so the collection alone does not
 * tell whose they are.
 */
@Component
class MongoPeople implements People {

    private final AggregateStore people;
    private final PersonDocument documents;
    private final BlindIndex emails;
    private final BlindIndex names;

    MongoPeople(AggregateStores stores, MasterKey master) {
        this.people = stores.collection("people");
        this.documents = new PersonDocument(new Sealing(master.derive("AES", "people")));
        this.emails = BlindIndex.of(master, "email-index");
        this.names = BlindIndex.of(master, "name-index");
        people.collection().createIndex(Indexes.ascending(PersonDocument.EMAIL_KEY), new IndexOptions().unique(true));
        people.collection().createIndex(Indexes.ascending(PersonDocument.NAME_KEYS, "_id"));
        people.collection().createIndex(Indexes.ascending(PersonDocument.UPRN, "_id"));
        people.collection().createIndex(Indexes.ascending("roles", "_id"));
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return people.find(id.value()).map(documents::read);
    }

    @Override
    public Optional<Person> findByEmail(EmailAddress email) {
        Document found = people.collection()
                .find(Filters.eq(PersonDocument.EMAIL_KEY, emails.of(email.key())))
                .first();
        return Optional.ofNullable(found).map(documents::read);
    }

    @Override
    public List<Person> find(Sought sought, int limit) {
        return question(sought).limit(limit).map(documents::read).into(new ArrayList<>());
    }

    FindIterable<Document> question(Sought sought) {
        List<Bson> all = new ArrayList<>();
        if (sought.email() != null) {
            all.add(Filters.eq(
                    PersonDocument.EMAIL_KEY, emails.of(sought.email().key())));
        }
        if (sought.name() != null) {
            all.add(Filters.all(PersonDocument.NAME_KEYS, nameKeys(sought.name())));
        }
        if (sought.uprn() != null) {
            all.add(Filters.eq(PersonDocument.UPRN, sought.uprn()));
        }
        return people.collection().find(Filters.and(all)).sort(Sorts.ascending("_id"));
    }

    @Override
    public List<Person> staff(StaffSought sought, int limit) {
        return question(sought).limit(limit).map(documents::read).into(new ArrayList<>());
    }

    FindIterable<Document> question(StaffSought sought) {
        List<Bson> all = new ArrayList<>();
        all.add(Filters.in("roles", sought.roles().stream().map(Role::text).toList()));
        if (!sought.ids().isEmpty()) {
            all.add(Filters.in("_id", sought.ids().stream().map(PersonId::value).toList()));
        }
        if (sought.team() != null) {
            all.add(Filters.eq("team", sought.team()));
        }
        return people.collection().find(Filters.and(all));
    }

    @Override
    public boolean open(Change change) {
        Person person = change.person();
        Document state = documents
                .write(person, documents.newDataKey(person.id()), findableBy(person))
                .append("_id", person.id().value());
        try {
            people.insert(state, PublishedEvents.of(change.events()));
            return true;
        } catch (AlreadyExists e) {
            return false;
        }
    }

    @Override
    public boolean save(Change change) {
        Person person = change.person();
        Optional<Binary> dataKey = people.find(person.id().value()).map(PersonDocument::dataKey);
        if (dataKey.isEmpty()) {
            return false;
        }
        Document fields = documents.write(person, dataKey.get(), findableBy(person));
        return people.update(
                person.id().value(),
                person.version(),
                new Document("$set", fields),
                PublishedEvents.of(change.events()));
    }

    /**
     * Adds the digests of names that lack them. A name that is changed meanwhile brings its own.
     *
     * @return how many were looked at
     */
    int indexNames(int atMost) {
        List<Person> without = unindexed().limit(atMost).map(documents::read).into(new ArrayList<>());
        for (Person person : without) {
            Bson keys = Updates.set(PersonDocument.NAME_KEYS, nameKeys(NameWords.of(person.name())));
            people.update(person.id().value(), person.version(), keys, List.of());
        }
        return without.size();
    }

    FindIterable<Document> unindexed() {
        return people.collection().find(Filters.eq(PersonDocument.NAME_KEYS, null));
    }

    private PersonDocument.FindableBy findableBy(Person person) {
        return new PersonDocument.FindableBy(emails.of(person.email().key()), nameKeys(NameWords.of(person.name())));
    }

    private List<String> nameKeys(NameWords name) {
        return name.words().stream().map(names::of).sorted().toList();
    }
}
