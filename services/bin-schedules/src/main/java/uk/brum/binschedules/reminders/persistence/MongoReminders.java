package uk.brum.binschedules.reminders.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.brum.binschedules.messaging.PublishedEvents;
import uk.brum.binschedules.reminders.application.NewReminders;
import uk.brum.binschedules.reminders.domain.CalendarKey;
import uk.brum.binschedules.reminders.domain.Choice;
import uk.brum.binschedules.reminders.domain.Reminder;
import uk.brum.binschedules.reminders.domain.ReminderTime;
import uk.brum.binschedules.reminders.domain.Reminders;
import uk.brum.binschedules.reminders.domain.Subscriber;
import uk.brum.binschedules.reminders.domain.Telling;
import uk.brum.binschedules.reminders.domain.Told;
import uk.brum.binschedules.schedules.domain.Uprn;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.AggregateStores;
import uk.brum.starter.outbox.AlreadyExists;

/** Reminders in MongoDB. That somebody was told, and the event that tells them, are one conditional write. */
@Repository
class MongoReminders implements Reminders, NewReminders {

    private final AggregateStore store;
    private final SealedAddresses addresses;
    private final ReminderDocument documents;
    private final TakenReminders taking;
    private final MongoTold told;

    MongoReminders(AggregateStores stores, SealedAddresses addresses, MongoTold told) {
        this.addresses = addresses;
        this.told = told;
        documents = new ReminderDocument(addresses);
        store = stores.collection("reminders");
        taking = new TakenReminders(store.collection(), documents);
        ReminderIndexes.create(store.collection());
    }

    /** For those who keep reminders in step with something else. */
    AggregateStore store() {
        return store;
    }

    @Override
    public @Nullable IdempotentReply store(
            Reminder reminder, Idempotency idempotency, Function<Reminder, IdempotentReply> reply) {
        if (reminder.active()) {
            return insert(documents.of(reminder), reminder, idempotency, reply);
        }
        // each question has a place of its own, so no more wait however many are asked at once
        for (int place = 0; place < Reminder.MOST_QUESTIONS; place++) {
            IdempotentReply stored =
                    insert(documents.of(reminder).append("question", place), reminder, idempotency, reply);
            if (stored != null) {
                return stored;
            }
        }
        return null;
    }

    private @Nullable IdempotentReply insert(
            Document state, Reminder reminder, Idempotency idempotency, Function<Reminder, IdempotentReply> reply) {
        try {
            return store.insert(state, PublishedEvents.of(reminder), idempotency, _ -> reply.apply(reminder))
                    .reply();
        } catch (AlreadyExists e) {
            return null;
        }
    }

    @Override
    public Optional<Reminder> find(String id) {
        return one(eq("_id", id));
    }

    @Override
    public List<Reminder> of(String personId) {
        return store.collection()
                .find(and(eq("subscriber", personId), eq("active", true)))
                .sort(Sorts.descending("since", "_id"))
                .map(documents::read)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Reminder> active(Reminder like) {
        return one(and(of(like.subscriber()), eq("uprn", like.uprn().value()), eq("active", true)));
    }

    @Override
    public Subscriber.Address address(String email) {
        return addresses.address(email);
    }

    @Override
    public long countOf(Subscriber subscriber) {
        return store.collection().countDocuments(and(of(subscriber), eq("active", true)));
    }

    @Override
    public Optional<Reminder> byStopToken(String token) {
        return one(eq("stopToken", token));
    }

    @Override
    public Optional<Reminder> byConfirmation(String token) {
        return one(eq("confirm.token", token));
    }

    @Override
    public boolean change(Reminder before, Choice choice, CalendarKey calendar, LocalDate toldUpTo) {
        List<Bson> changes = new ArrayList<>(List.of(
                new Document("$set", ReminderDocument.choice(choice, calendar)),
                Updates.max("toldUpTo", toldUpTo.toString())));
        if (!choice.streams().equals(before.choice().streams())) {
            // what was told of other bins is not to be corrected
            changes.add(Updates.unset("telling"));
        }
        return store.update(before.id(), before.version().changes(), Updates.combine(changes), List.of());
    }

    @Override
    public boolean confirm(Reminder asked, LocalDate toldUpTo, @Nullable Telling telling) {
        List<Bson> confirmed = new ArrayList<>(List.of(
                Updates.set("active", true),
                Updates.unset("confirm"),
                Updates.unset("question"),
                Updates.max("toldUpTo", toldUpTo.toString())));
        if (telling != null) {
            confirmed.add(Updates.set("telling", ReminderDocument.telling(telling)));
        }
        try {
            return store.update(asked.id(), asked.version().changes(), Updates.combine(confirmed), List.of());
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** What was told is kept first: a kill in between leaves a reminder that can be stopped again. */
    @Override
    public boolean stop(Reminder before) {
        told.keep(before);
        return store.collection()
                        .deleteOne(and(
                                eq("_id", before.id()),
                                eq("ver", before.version().changes())))
                        .getDeletedCount()
                == 1;
    }

    @Override
    public void forget(String id) {
        store.collection().deleteOne(eq("_id", id));
    }

    @Override
    public Optional<Told> toldBefore(Subscriber subscriber, Uprn uprn) {
        return told.of(subscriber, uprn);
    }

    @Override
    public List<CalendarKey> calendars(ReminderTime when) {
        return calendars(and(eq("active", true), eq("when", when.code())));
    }

    @Override
    public List<CalendarKey> calendarsTold(LocalDate day) {
        return calendars(eq("telling.day", day.toString()));
    }

    @Override
    public List<Reminder> takeUntold(
            ReminderTime when, LocalDate day, Collection<CalendarKey> calendars, Instant now, int limit) {
        return taking.take(
                and(
                        eq("active", true),
                        eq("when", when.code()),
                        in("calendar", calendars.stream().map(CalendarKey::text).toList()),
                        lt("toldUpTo", day.toString())),
                now,
                limit);
    }

    @Override
    public List<Reminder> takeToldOtherwise(LocalDate day, CalendarKey calendar, String facts, Instant now, int limit) {
        return taking.take(
                and(eq("telling.day", day.toString()), eq("calendar", calendar.text()), ne("telling.facts", facts)),
                now,
                limit);
    }

    @Override
    public boolean tell(Reminder before, Telling telling) {
        return store.update(
                before.id(),
                before.version().changes(),
                before.version().events(),
                Updates.combine(
                        Updates.set("telling", ReminderDocument.telling(telling)),
                        Updates.max("toldUpTo", telling.day().toString()),
                        Updates.set("takenUntil", ReminderDocument.NOT_TAKEN),
                        Updates.unset("takenBy")),
                PublishedEvents.of(before, telling));
    }

    private List<CalendarKey> calendars(Bson filter) {
        return store.collection()
                .distinct("calendar", filter, String.class)
                .map(CalendarKey::of)
                .into(new ArrayList<>());
    }

    private Bson of(Subscriber subscriber) {
        return in("subscriber", addresses.keys(subscriber));
    }

    private Optional<Reminder> one(Bson filter) {
        return Optional.ofNullable(store.collection().find(filter).first()).map(documents::read);
    }
}
