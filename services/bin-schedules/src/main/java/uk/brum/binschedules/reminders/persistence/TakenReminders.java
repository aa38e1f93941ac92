package uk.brum.binschedules.reminders.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import uk.brum.binschedules.reminders.domain.Reminder;

/** Reminders that one instance takes for a while, so that others do not do the same work. */
final class TakenReminders {

    /** Far above the time that a batch needs; when an instance dies, another takes its reminders after that. */
    private static final Duration TAKEN_FOR = Duration.ofMinutes(1);

    private final MongoCollection<Document> reminders;
    private final ReminderDocument documents;

    TakenReminders(MongoCollection<Document> reminders, ReminderDocument documents) {
        this.reminders = reminders;
        this.documents = documents;
    }

    /** Marks some for this call alone. The version stays: it changes nothing that anybody decides on. */
    List<Reminder> take(Bson wanted, Instant now, int limit) {
        Bson free = lte("takenUntil", Date.from(now));
        List<String> ids = reminders
                .find(and(wanted, free))
                .projection(Projections.include("_id"))
                .limit(limit)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
        if (ids.isEmpty()) {
            return List.of();
        }
        String taker = UUID.randomUUID().toString();
        // what is wanted is asked once more: another instance may have taken some, told them and given them back
        // meanwhile
        reminders.updateMany(
                and(in("_id", ids), wanted, free),
                Updates.combine(
                        Updates.set("takenUntil", Date.from(now.plus(TAKEN_FOR))), Updates.set("takenBy", taker)));
        return reminders
                .find(and(in("_id", ids), eq("takenBy", taker)))
                .map(documents::read)
                .into(new ArrayList<>());
    }
}
