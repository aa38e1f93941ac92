package uk.brum.binschedules.missed.persistence;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.missed.domain.HistoryEntry;
import uk.brum.binschedules.missed.domain.MissedCollection;
import uk.brum.binschedules.missed.domain.MissedCollection.Area;
import uk.brum.binschedules.missed.domain.MissedSlot;
import uk.brum.binschedules.missed.domain.Reference;
import uk.brum.binschedules.missed.domain.ReportState;
import uk.brum.binschedules.missed.domain.Reporter;
import uk.brum.binschedules.schedules.domain.CrewEventKind;
import uk.brum.binschedules.schedules.domain.Uprn;
import uk.brum.binschedules.schedules.domain.WasteStream;

/** The stored shape of a report. */
final class MissedCollectionDocument {

    private MissedCollectionDocument() {}

    static Document of(MissedCollection report) {
        Document document = new Document("_id", report.reference().text())
                .append("schemaVersion", 1)
                .append("uprn", report.slot().uprn().value())
                .append("stream", report.slot().stream().code())
                .append("date", report.slot().date().toString())
                .append("round", report.area().roundId())
                .append("ward", report.area().wardCode())
                .append("reporter", report.reporter().id())
                .append("note", report.reporter().note())
                .append("dueBy", report.dueBy().toString())
                .append("reportedAt", Date.from(report.reportedAt()));
        switch (report.reporter().behalf()) {
            case null -> {}
            case Reporter.Account account -> document.append("account", account.personId());
            case Reporter.Caller caller ->
                document.append(
                        "caller",
                        new Document("name", caller.name())
                                .append("email", caller.email())
                                .append("phone", caller.phone()));
        }
        document.putAll(changing(report));
        return document;
    }

    /** The fields that change in the life of a report. */
    static Document changing(MissedCollection report) {
        return new Document("state", report.state().code())
                .append("people", people(report))
                .append("followers", report.followers())
                .append(
                        "history",
                        report.history().stream()
                                .map(MissedCollectionDocument::of)
                                .toList());
    }

    static MissedCollection report(Document stored) {
        return new MissedCollection(
                new Reference(stored.getString("_id")),
                slot(stored),
                new Area(stored.getString("round"), stored.getString("ward")),
                new Reporter(stored.getString("reporter"), behalf(stored), stored.getString("note")),
                LocalDate.parse(stored.getString("dueBy")),
                ReportState.of(stored.getString("state")),
                stored.getList("followers", String.class, List.of()),
                stored.getList("history", Document.class, List.of()).stream()
                        .map(MissedCollectionDocument::entry)
                        .toList(),
                stored.getLong("ver"));
    }

    static MissedSlot slot(Document stored) {
        return new MissedSlot(
                new Uprn(stored.getLong("uprn")),
                WasteStream.of(stored.getString("stream")).orElseThrow(),
                LocalDate.parse(stored.getString("date")));
    }

    /** Everyone who may follow the report, for one index. */
    private static List<String> people(MissedCollection report) {
        return Stream.concat(report.reporter().accounts(), report.followers().stream())
                .distinct()
                .toList();
    }

    private static Document of(HistoryEntry entry) {
        CrewEventKind reason = entry.reason();
        return new Document("at", Date.from(entry.at()))
                .append("kind", entry.kind().code())
                .append("reason", reason == null ? null : reason.code())
                .append("note", entry.note())
                .append("by", entry.by());
    }

    private static HistoryEntry entry(Document stored) {
        String reason = stored.getString("reason");
        return new HistoryEntry(
                stored.getDate("at").toInstant(),
                HistoryEntry.Kind.of(stored.getString("kind")),
                reason == null ? null : CrewEventKind.of(reason).orElseThrow(),
                stored.getString("note"),
                stored.getString("by"));
    }

    private static Reporter.@Nullable Behalf behalf(Document stored) {
        String account = stored.getString("account");
        if (account != null) {
            return new Reporter.Account(account);
        }
        Document caller = stored.get("caller", Document.class);
        return caller == null
                ? null
                : new Reporter.Caller(caller.getString("name"), caller.getString("email"), caller.getString("phone"));
    }
}
