package uk.brum.binschedules.messaging;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.missed.domain.MissedCollectionEvent;
import uk.brum.binschedules.missed.domain.MissedCollectionEvent.CouldNotCollect;
import uk.brum.binschedules.missed.domain.MissedCollectionEvent.FoundCollected;
import uk.brum.binschedules.missed.domain.MissedCollectionEvent.Reopened;
import uk.brum.binschedules.missed.domain.MissedCollectionEvent.Reported;
import uk.brum.binschedules.missed.domain.MissedCollectionEvent.ReportedAgain;
import uk.brum.binschedules.missed.domain.MissedSlot;
import uk.brum.binschedules.missed.domain.Reference;
import uk.brum.binschedules.reminders.domain.Reminder;
import uk.brum.binschedules.reminders.domain.Telling;
import uk.brum.binschedules.schedules.domain.DateChange;
import uk.brum.binschedules.schedules.domain.DateChange.Treatment;
import uk.brum.binschedules.schedules.domain.Disruption;
import uk.brum.binschedules.schedules.domain.HolidayCalendar;
import uk.brum.binschedules.schedules.domain.WasteStream;
import uk.brum.starter.outbox.OutgoingEvent;

/** Everything this service says to others: type and payload as in contracts/events/bin-schedules. */
public final class PublishedEvents {

    private PublishedEvents() {}

    /** What happened to a report; that somebody reported it again concerns nobody else. */
    public static List<OutgoingEvent> of(MissedCollectionEvent event) {
        return switch (event) {
            case Reported reported -> List.of(new OutgoingEvent("missed-collection-reported.v1", data(reported)));
            case ReportedAgain _ -> List.of();
            case Reopened again ->
                List.of(OutgoingEvent.forWhoeverListens(
                        "missed-collection-reopened.v1",
                        report(again.reference(), again.slot(), again.dueBy(), again.personId())));
            case FoundCollected found -> List.of(resolved(found.reference(), "collected", null, found.personId()));
            case CouldNotCollect left ->
                List.of(resolved(
                        left.reference(), "not-collected", left.reason().code(), left.personId()));
        };
    }

    /** A date was changed, or changed back. */
    public static List<OutgoingEvent> of(DateChange change) {
        Document data = new Document("scope", change.scope().text())
                .append("date", change.date().toString())
                .append("stream", change.stream().code())
                .append("treatment", change.withdrawn() ? "normal" : name(change.treatment()));
        LocalDate movedTo = change.withdrawn() ? null : change.movedTo();
        put(data, "movedTo", movedTo == null ? null : movedTo.toString());
        return List.of(
                OutgoingEvent.forWhoeverListens("collection-moved.v1", data.append("revision", change.revision())));
    }

    /** A disruption was declared, changed or withdrawn. */
    public static List<OutgoingEvent> of(Disruption disruption) {
        Document data = new Document("disruptionId", disruption.id())
                .append("scope", disruption.scope().text())
                .append(
                        "streams",
                        disruption.streams().stream()
                                .map(WasteStream::code)
                                .sorted()
                                .toList())
                .append("from", disruption.from().toString())
                .append("to", disruption.to().toString())
                .append("reportingOpen", disruption.reportingOpen())
                .append("clockPaused", disruption.clockPaused())
                .append("withdrawn", disruption.withdrawn())
                .append("revision", disruption.revision());
        return List.of(OutgoingEvent.forWhoeverListens("round-disrupted.v1", data));
    }

    /** The bank holidays changed: all that are known now. */
    public static List<OutgoingEvent> of(HolidayCalendar calendar) {
        List<Document> holidays = calendar.workingDays().holidays().stream()
                .map(holiday -> new Document("date", holiday.date().toString()).append("name", holiday.name()))
                .toList();
        return List.of(new OutgoingEvent("holidays-changed.v1", new Document("holidays", holidays)));
    }

    /** Somebody without an account is to be asked; nobody is when the subscriber has one. */
    public static List<OutgoingEvent> of(Reminder reminder) {
        return reminder.active()
                ? List.of()
                : List.of(
                        new OutgoingEvent("reminder-confirmation-asked.v1", new Document("reminderId", reminder.id())));
    }

    /** Somebody is to be told of a bin day: ids alone, since notifications asks for the rest when it writes. */
    public static List<OutgoingEvent> of(Reminder reminder, Telling telling) {
        Document data = new Document("noticeId", telling.noticeId(reminder.id()))
                .append("kind", telling.correction() ? "correction" : "reminder");
        put(data, "personId", reminder.personId());
        return List.of(new OutgoingEvent("reminder-due.v1", data));
    }

    private static Document data(Reported reported) {
        return report(
                reported.reference(),
                new MissedSlot(reported.uprn(), reported.stream(), reported.collectionDate()),
                reported.dueBy(),
                reported.personId());
    }

    private static Document report(Reference reference, MissedSlot slot, LocalDate dueBy, @Nullable String personId) {
        Document data = new Document("reference", reference.text())
                .append("uprn", slot.uprn().toString())
                .append("stream", slot.stream().code())
                .append("collectionDate", slot.date().toString())
                .append("dueBy", dueBy.toString());
        put(data, "personId", personId);
        return data;
    }

    private static OutgoingEvent resolved(
            Reference reference, String outcome, @Nullable String reason, @Nullable String personId) {
        Document data = new Document("reference", reference.text()).append("outcome", outcome);
        put(data, "reason", reason);
        put(data, "personId", personId);
        return new OutgoingEvent("missed-collection-resolved.v1", data);
    }

    private static String name(Treatment treatment) {
        return switch (treatment) {
            case Treatment.Normal() -> "normal";
            case Treatment.Skipped() -> "skipped";
            case Treatment.Moved _ -> "moved";
        };
    }

    private static void put(Document data, String field, @Nullable Object value) {
        if (value != null) {
            data.append(field, value);
        }
    }
}
