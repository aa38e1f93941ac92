package uk.brum.binschedules.reminders.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.reminders.domain.CalendarKey;
import uk.brum.binschedules.reminders.domain.Choice;
import uk.brum.binschedules.reminders.domain.Reminder;
import uk.brum.binschedules.reminders.domain.ReminderTime;
import uk.brum.binschedules.reminders.domain.Subscriber;
import uk.brum.binschedules.reminders.domain.Telling;
import uk.brum.binschedules.schedules.domain.Uprn;
import uk.brum.binschedules.schedules.domain.WasteStream;

/** The stored shape of a reminder. */
final class ReminderDocument {

    /** Of a reminder that no instance has taken. */
    static final Date NOT_TAKEN = Date.from(Instant.EPOCH);

    private final SealedAddresses addresses;

    ReminderDocument(SealedAddresses addresses) {
        this.addresses = addresses;
    }

    Document of(Reminder reminder) {
        List<String> subscriber = addresses.keys(reminder.subscriber());
        Document document = new Document("_id", reminder.id())
                .append("schemaVersion", 1)
                .append("uprn", reminder.uprn().value())
                .append("subscriber", subscriber.size() == 1 ? subscriber.getFirst() : subscriber)
                .append("active", reminder.active())
                .append("since", Date.from(reminder.since()))
                .append("stopToken", reminder.stopToken())
                .append("toldUpTo", reminder.toldUpTo().toString())
                .append("takenUntil", NOT_TAKEN);
        document.putAll(choice(reminder.choice(), reminder.calendar()));
        if (reminder.subscriber() instanceof Subscriber.Address(String _, String email) && email != null) {
            document.append("email", addresses.seal(reminder.id(), email)).append("masterKeys", addresses.masterKeys());
        }
        if (reminder.telling() != null) {
            document.append("telling", telling(reminder.telling()));
        }
        Reminder.Confirmation confirmation = reminder.confirmation();
        if (confirmation != null) {
            document.append(
                    "confirm",
                    new Document("token", confirmation.token()).append("until", Date.from(confirmation.until())));
        }
        return document;
    }

    /** The fields of a choice. */
    static Document choice(Choice choice, CalendarKey calendar) {
        return new Document("when", choice.when().code())
                .append(
                        "streams",
                        choice.inOrder().stream().map(WasteStream::code).toList())
                .append("calendar", calendar.text());
    }

    static Document telling(Telling telling) {
        return new Document("day", telling.day().toString())
                .append("number", telling.number())
                .append("facts", telling.facts())
                .append("slots", telling.slots().stream().sorted().toList());
    }

    Reminder read(Document document) {
        String id = document.getString("_id");
        Binary email = document.get("email", Binary.class);
        String subscriber = firstOf(document.get("subscriber"));
        Document confirm = document.get("confirm", Document.class);
        return new Reminder(
                id,
                new Uprn(document.getLong("uprn")),
                email == null
                        ? new Subscriber.Person(subscriber)
                        : new Subscriber.Address(subscriber, addresses.open(id, email)),
                readChoice(document),
                CalendarKey.of(document.getString("calendar")),
                document.getDate("since").toInstant(),
                document.getString("stopToken"),
                confirm == null
                        ? null
                        : new Reminder.Confirmation(
                                confirm.getString("token"),
                                confirm.getDate("until").toInstant()),
                LocalDate.parse(document.getString("toldUpTo")),
                readTelling(document.get("telling", Document.class)),
                new Reminder.Version(document.getLong("ver"), document.getLong("seq")));
    }

    /** While the master key changes there are several. */
    static String firstOf(@Nullable Object subscriber) {
        return String.valueOf(subscriber instanceof List<?> several ? several.getFirst() : subscriber);
    }

    static Choice readChoice(Document document) {
        return new Choice(ReminderTime.of(document.getString("when")).orElseThrow(), streams(document));
    }

    private static Set<WasteStream> streams(Document document) {
        return document.getList("streams", String.class, List.of()).stream()
                .map(code -> WasteStream.of(code).orElseThrow())
                .collect(Collectors.toSet());
    }

    static @Nullable Telling readTelling(@Nullable Document telling) {
        return telling == null
                ? null
                : new Telling(
                        LocalDate.parse(telling.getString("day")),
                        telling.getInteger("number"),
                        telling.getString("facts"),
                        Set.copyOf(telling.getList("slots", String.class)));
    }
}
