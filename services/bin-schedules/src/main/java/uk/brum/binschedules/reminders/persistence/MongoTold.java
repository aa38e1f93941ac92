package uk.brum.binschedules.reminders.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalTime;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.stereotype.Component;
import uk.brum.binschedules.reminders.domain.Reminder;
import uk.brum.binschedules.reminders.domain.Subscriber;
import uk.brum.binschedules.reminders.domain.Telling;
import uk.brum.binschedules.reminders.domain.Told;
import uk.brum.binschedules.schedules.domain.LondonTime;
import uk.brum.binschedules.schedules.domain.Uprn;

/** What stopped reminders had told, in MongoDB, until the end of that bin day. */
@Component
class MongoTold {

    private final MongoCollection<Document> told;
    private final SealedAddresses addresses;

    MongoTold(MongoDatabase database, SealedAddresses addresses) {
        this.told = database.getCollection("remindersTold");
        this.addresses = addresses;
        told.createIndex(Indexes.ascending("deleteAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    /** Nothing when it told nothing yet. May be repeated. */
    void keep(Reminder stopped) {
        Telling telling = stopped.telling();
        if (telling == null) {
            return;
        }
        Document document = new Document("telling", ReminderDocument.telling(telling))
                .append("deleteAt", Date.from(LondonTime.momentOf(telling.day().plusDays(1), LocalTime.MIDNIGHT)));
        document.putAll(ReminderDocument.choice(stopped.choice(), stopped.calendar()));
        told.updateOne(
                eq("_id", place(stopped.subscriber().key(), stopped.uprn())),
                new Document("$set", document),
                new UpdateOptions().upsert(true));
    }

    Optional<Told> of(Subscriber subscriber, Uprn uprn) {
        return Optional.ofNullable(told.find(in(
                                "_id",
                                addresses.keys(subscriber).stream()
                                        .map(key -> place(key, uprn))
                                        .toList()))
                        .sort(Sorts.descending("telling.day"))
                        .first())
                .flatMap(MongoTold::read);
    }

    private static Optional<Told> read(Document stored) {
        return Optional.ofNullable(ReminderDocument.readTelling(stored.get("telling", Document.class)))
                .map(telling -> new Told(ReminderDocument.readChoice(stored), telling));
    }

    private static String place(String subscriber, Uprn uprn) {
        return subscriber + "|" + uprn.value();
    }
}
