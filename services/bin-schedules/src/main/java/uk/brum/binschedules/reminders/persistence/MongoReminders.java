package uk.brum.binschedules.reminders.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.AggregateStores;
import uk.brum.starter.outbox.AlreadyExists;

/** Reminders in MongoDB. That somebody was told, and the event that tells them, are one conditional write. */
@Repository
class MongoReminders implements Reminders, NewReminders {

    /** Far above the time that a batch needs; when an instance dies, another takes its reminders after that. */
    private static final Duration TAKEN_FOR = Duration.ofMinutes(1);

    private final AggregateStore store;
    private final SealedAddresses addresses;
    private final ReminderDocument documents;

    MongoReminders(AggregateStores stores, SealedAddresses addresses) {
        this.addresses = addresses;
        documents = new ReminderDocument(addresses);
        store = stores.collection("reminders");
        ReminderIndexes.create(store.collection());
    }

    /** For those who keep reminders in step with something else. */
    AggregateStore store() {
        return store;
    }

    @Override
    public @Nullable IdempotentReply store(
            Reminder reminder, Idempotency idempotency, Function<Reminder, IdempotentReply> reply) {
        try {
            return store.insert(
                            documents.of(reminder),
                            PublishedEvents.of(reminder),
                            idempotency,
                            _ -> reply.apply(reminder))
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
        return one(and(
                eq("subscriber", like.subscriber().key()),
                eq("uprn", like.uprn().value()),
                eq("active", true)));
    }

    @Override
    public Subscriber.Address address(String email) {
        return addresses.address(email);
    }

    @Override
    public long countOf(Subscriber subscriber, boolean active) {
        return store.collection().countDocuments(and(eq("subscriber", subscriber.key()), eq("active", active)));
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
    public boolean confirm(Reminder asked, LocalDate toldUpTo) {
        Bson confirmed = Updates.combine(
                Updates.set("active", true), Updates.unset("confirm"), Updates.max("toldUpTo", toldUpTo.toString()));
        try {
            return store.update(asked.id(), asked.version().changes(), confirmed, List.of());
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void remove(String id) {
        store.collection().deleteOne(eq("_id", id));
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
        return take(
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
        return take(
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

    /** Marks some for this call alone. The version stays: it changes nothing that anybody decides on. */
    private List<Reminder> take(Bson wanted, Instant now, int limit) {
        Bson free = lte("takenUntil", Date.from(now));
        List<String> ids = store.collection()
                .find(and(wanted, free))
                .projection(Projections.include("_id"))
                .limit(limit)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
        if (ids.isEmpty()) {
            return List.of();
        }
        String taker = UUID.randomUUID().toString();
        store.collection()
                .updateMany(
                        and(in("_id", ids), free),
                        Updates.combine(
                                Updates.set("takenUntil", Date.from(now.plus(TAKEN_FOR))),
                                Updates.set("takenBy", taker)));
        return store.collection()
                .find(and(in("_id", ids), eq("takenBy", taker)))
                .map(documents::read)
                .into(new ArrayList<>());
    }

    private Optional<Reminder> one(Bson filter) {
        return Optional.ofNullable(store.collection().find(filter).first()).map(documents::read);
    }
}
