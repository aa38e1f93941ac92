package uk.brum.binschedules.reminders.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** How reminders are found. */
final class ReminderIndexes {

    private ReminderIndexes() {}

    static void create(MongoCollection<Document> reminders) {
        reminders.createIndex(
                Indexes.ascending("subscriber", "uprn"),
                new IndexOptions().name("onceEach").unique(true).partialFilterExpression(eq("active", true)));
        reminders.createIndex(
                Indexes.compoundIndex(Indexes.ascending("subscriber"), Indexes.descending("since", "_id")),
                new IndexOptions().name("ofSubscriber"));
        reminders.createIndex(
                Indexes.ascending("stopToken"),
                new IndexOptions().name("stopToken").unique(true));
        reminders.createIndex(
                Indexes.ascending("subscriber", "question"),
                new IndexOptions().name("questions").unique(true).partialFilterExpression(exists("question")));
        reminders.createIndex(
                Indexes.ascending("confirm.token"),
                new IndexOptions().name("confirmation").partialFilterExpression(exists("confirm.token")));
        reminders.createIndex(
                Indexes.ascending("confirm.until"),
                new IndexOptions().name("unconfirmed").expireAfter(0L, TimeUnit.SECONDS));
        // "active" is a key and no condition, so that the database can skip from one calendar to the next
        reminders.createIndex(
                Indexes.ascending("active", "when", "calendar", "toldUpTo"), new IndexOptions().name("untold"));
        reminders.createIndex(
                Indexes.ascending("telling.day", "calendar", "telling.facts"), new IndexOptions().name("told"));
        reminders.createIndex(
                Indexes.ascending("masterKeys"),
                new IndexOptions().name("ofMasterKeys").partialFilterExpression(exists("email")));
        reminders.createIndex(Indexes.ascending("uprn"), new IndexOptions().name("ofHome"));
    }
}
