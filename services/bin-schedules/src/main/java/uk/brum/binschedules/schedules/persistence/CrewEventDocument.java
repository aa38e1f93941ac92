package uk.brum.binschedules.schedules.persistence;

import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.schedules.domain.CrewEvent;
import uk.brum.binschedules.schedules.domain.CrewEventKind;
import uk.brum.binschedules.schedules.domain.Uprn;
import uk.brum.binschedules.schedules.domain.WasteStream;

/** The stored shape of what a crew recorded. Fields that are absent in the event are absent in the document. */
final class CrewEventDocument {

    private CrewEventDocument() {}

    static Document of(CrewEvent event) {
        Document document = new Document("_id", event.id())
                .append("schemaVersion", 1)
                .append("kind", event.kind().code())
                .append("stream", event.stream().code())
                .append("date", event.date().toString())
                .append("at", Date.from(event.happenedAt()));
        Uprn uprn = event.uprn();
        put(document, "uprn", uprn == null ? null : uprn.value());
        put(document, "usrn", event.usrn());
        put(document, "round", event.roundId());
        LocalDate returnOn = event.returnOn();
        put(document, "returnOn", returnOn == null ? null : returnOn.toString());
        return document;
    }

    static CrewEvent event(Document document) {
        Long uprn = document.getLong("uprn");
        return new CrewEvent(
                document.getString("_id"),
                CrewEventKind.of(document.getString("kind")).orElseThrow(),
                WasteStream.of(document.getString("stream")).orElseThrow(),
                LocalDate.parse(document.getString("date")),
                uprn == null ? null : new Uprn(uprn),
                document.getString("usrn"),
                document.getString("round"),
                PlanDocument.date(document.getString("returnOn")),
                document.getDate("at").toInstant());
    }

    private static void put(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }
}
