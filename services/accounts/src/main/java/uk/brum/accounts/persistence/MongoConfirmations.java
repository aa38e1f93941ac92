package uk.brum.accounts.persistence;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.stereotype.Component;
import uk.brum.accounts.domain.Confirmation;
import uk.brum.accounts.domain.ConfirmationId;
import uk.brum.accounts.domain.Confirmations;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.PersonId;
import uk.brum.accounts.messaging.PublishedEvents;
import uk.brum.accounts.secrets.SealedField;
import uk.brum.accounts.secrets.SealedUnderMasterKey;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.AggregateStores;
import uk.brum.starter.sealing.MasterKeys;

/** Confirmations in MongoDB. They are deleted a week after they ran out: long enough for a broker that was away. */
@Component
class MongoConfirmations implements Confirmations, SealedUnderMasterKey {

    private static final Duration KEPT = Duration.ofDays(7);

    private final AggregateStore confirmations;
    private final SealedField emails;

    MongoConfirmations(AggregateStores stores, MasterKeys master) {
        this.confirmations = stores.collection("confirmations");
        this.emails = new SealedField(confirmations.collection(), "email", master, "confirmations");
        confirmations
                .collection()
                .createIndex(Indexes.ascending("deleteAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    @Override
    public Optional<Confirmation> find(ConfirmationId id) {
        return confirmations.find(id.value()).map(this::read);
    }

    @Override
    public void send(Confirmation confirmation) {
        String id = confirmation.id().value();
        Document state = new Document("_id", id)
                .append("schemaVersion", 1)
                .append("purpose", confirmation.purpose().text())
                .append("email", emails.seal(id, confirmation.email().value()))
                .append("expiresAt", Date.from(confirmation.expiresAt()))
                .append("deleteAt", Date.from(confirmation.expiresAt().plus(KEPT)));
        if (confirmation.person() != null) {
            state.append("person", confirmation.person().value());
        }
        confirmations.insert(state, List.of(PublishedEvents.of(confirmation)));
    }

    @Override
    public boolean use(Confirmation used) {
        Instant at = used.usedAt();
        return at != null
                && confirmations.update(
                        used.id().value(), used.version(), Updates.set("usedAt", Date.from(at)), List.of());
    }

    @Override
    public Pass sealAnew() {
        return emails.sealAnew();
    }

    private Confirmation read(Document stored) {
        String id = stored.getString("_id");
        String person = stored.getString("person");
        Date usedAt = stored.getDate("usedAt");
        return new Confirmation(
                new ConfirmationId(id),
                stored.getLong("ver"),
                purpose(stored.getString("purpose")),
                new EmailAddress(emails.open(stored)),
                person == null ? null : new PersonId(person),
                stored.getDate("expiresAt").toInstant(),
                usedAt == null ? null : usedAt.toInstant());
    }

    private static Confirmation.Purpose purpose(String text) {
        return Arrays.stream(Confirmation.Purpose.values())
                .filter(purpose -> purpose.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
