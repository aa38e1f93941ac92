package uk.brum.binschedules.schedules.persistence;

import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import uk.brum.binschedules.schedules.domain.DateChange;
import uk.brum.binschedules.schedules.domain.DateChange.Treatment;
import uk.brum.binschedules.schedules.domain.Scope;
import uk.brum.binschedules.schedules.domain.WasteStream;

/** The stored shape of a change of a date. */
final class DateChangeDocument {

    private DateChangeDocument() {}

    /** All fields but the id. */
    static Document of(DateChange change) {
        LocalDate movedTo = change.movedTo();
        return new Document("schemaVersion", 1)
                .append("scope", change.scope().text())
                .append("date", change.date().toString())
                .append("stream", change.stream().code())
                .append("treatment", treatment(change.treatment()))
                .append("movedTo", movedTo == null ? null : movedTo.toString())
                .append("reason", change.reason())
                .append("sacks", change.sideWasteSacks())
                .append("revision", change.revision())
                .append("changedAt", Date.from(change.changedAt()))
                .append("withdrawn", change.withdrawn());
    }

    static DateChange change(Document document) {
        return new DateChange(
                Scope.of(document.getString("scope")).orElseThrow(),
                LocalDate.parse(document.getString("date")),
                WasteStream.of(document.getString("stream")).orElseThrow(),
                treatment(document),
                document.getString("reason"),
                document.getInteger("sacks"),
                document.getLong("revision"),
                document.getDate("changedAt").toInstant(),
                document.getBoolean("withdrawn"));
    }

    private static String treatment(Treatment treatment) {
        return switch (treatment) {
            case Treatment.Normal() -> "normal";
            case Treatment.Skipped() -> "skipped";
            case Treatment.Moved _ -> "moved";
        };
    }

    private static Treatment treatment(Document document) {
        return switch (document.getString("treatment")) {
            case "skipped" -> new Treatment.Skipped();
            case "moved" -> new Treatment.Moved(LocalDate.parse(document.getString("movedTo")));
            default -> new Treatment.Normal();
        };
    }
}
