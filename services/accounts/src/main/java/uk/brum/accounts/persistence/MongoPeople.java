package uk.brum.accounts.persistence;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;
import uk.brum.accounts.domain.Change;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.PersonId;
import uk.brum.accounts.domain.Role;
import uk.brum.accounts.domain.Sought;
import uk.brum.accounts.domain.StaffSought;
import uk.brum.accounts.messaging.PublishedEvents;
import uk.brum.accounts.secrets.SealedUnderMasterKey;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.AggregateStores;
import uk.brum.starter.outbox.AlreadyExists;
import uk.brum.starter.sealing.MasterKeys;

/**
 * People in MongoDB. An address and the words of a name are found by their keyed digests, so the collection alone does not
 * tell whose they are.
 */
@Component
class MongoPeople implements People, SealedUnderMasterKey {

    private final AggregateStore people;
    private final PersonKeys keys;
    private final PersonDocument documents;
    private final FoundBy foundBy;

    MongoPeople(AggregateStores stores, MasterKeys master) {
        this.people = stores.collection("people");
        this.keys = new PersonKeys(master);
        this.documents = new PersonDocument(keys);
        this.foundBy = new FoundBy(master);
        FoundBy.index(people.collection());
        people.collection().createIndex(Indexes.ascending(PersonDocument.UPRN, "_id"));
        people.collection().createIndex(Indexes.ascending("roles", "_id"));
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return people.find(id.value()).map(documents::read);
    }

    @Override
    public List<Person> find(List<PersonId> ids) {
        return people.collection()
                .find(Filters.in("_id", ids.stream().map(PersonId::value).toList()))
                .map(documents::read)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Person> findByEmail(EmailAddress email) {
        Document found = people.collection().find(foundBy.email(email)).first();
        return Optional.ofNullable(found).map(documents::read);
    }

    @Override
    public List<Person> find(Sought sought, int limit) {
        return question(sought).limit(limit).map(documents::read).into(new ArrayList<>());
    }

    FindIterable<Document> question(Sought sought) {
        List<Bson> all = new ArrayList<>();
        if (sought.email() != null) {
            all.add(foundBy.email(sought.email()));
        }
        if (sought.name() != null) {
            all.add(foundBy.name(sought.name()));
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
                .write(person, keys.fresh(person.id().value()), foundBy.of(person))
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
        Optional<Binary> dataKey = people.find(person.id().value()).map(keys::current);
        if (dataKey.isEmpty()) {
            return false;
        }
        Document fields = documents.write(person, dataKey.get(), foundBy.of(person));
        return people.update(
                person.id().value(),
                person.version(),
                new Document("$set", fields),
                PublishedEvents.of(change.events()));
    }

    /** A person that is changed meanwhile is sealed anew by that change. */
    @Override
    public Pass sealAnew() {
        int sealed = 0;
        int unreadable = 0;
        for (Document stored : underOtherKeys()) {
            try {
                Document fields = PersonDocument.ofMasterKeys(keys.current(stored), foundBy.of(documents.read(stored)));
                sealed += people.update(
                                stored.getString("_id"), stored.getLong("ver"), new Document("$set", fields), List.of())
                        ? 1
                        : 0;
            } catch (IllegalStateException e) {
                unreadable++; // the log has said which key is missing
            }
        }
        return new Pass(sealed, unreadable);
    }

    FindIterable<Document> underOtherKeys() {
        return people.collection().find(foundBy.underOtherKeys());
    }
}
