package uk.brum.accounts.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;
import uk.brum.accounts.domain.Change;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.PersonId;
import uk.brum.accounts.messaging.PublishedEvents;
import uk.brum.accounts.secrets.MasterKey;
import uk.brum.accounts.secrets.Sealing;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.AggregateStores;
import uk.brum.starter.outbox.AlreadyExists;

/** People in MongoDB. An address is found by its keyed digest, so the collection alone does not tell whose it is. */
@Component
class MongoPeople implements People {

    private final AggregateStore people;
    private final PersonDocument documents;
    private final BlindIndex emails;

    MongoPeople(AggregateStores stores, MasterKey master) {
        this.people = stores.collection("people");
        this.documents = new PersonDocument(new Sealing(master.derive("AES", "people")));
        this.emails = new BlindIndex(master.derive("HmacSHA256", "email-index"));
        people.collection().createIndex(Indexes.ascending(PersonDocument.EMAIL_KEY), new IndexOptions().unique(true));
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
    public boolean open(Change change) {
        Person person = change.person();
        Document state = documents
                .write(
                        person,
                        documents.newDataKey(person.id()),
                        emails.of(person.email().key()))
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
        Document fields =
                documents.write(person, dataKey.get(), emails.of(person.email().key()));
        return people.update(
                person.id().value(),
                person.version(),
                new Document("$set", fields),
                PublishedEvents.of(change.events()));
    }
}
