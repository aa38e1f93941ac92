package uk.brum.binschedules.schedules.persistence;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import uk.brum.binschedules.schedules.domain.Disruption;
import uk.brum.binschedules.schedules.domain.Scope;
import uk.brum.binschedules.schedules.domain.WasteStream;

/** The stored shape of a disruption. */
final class DisruptionDocument {

    private DisruptionDocument() {}

    /** All fields but the id. */
    static Document of(Disruption disruption) {
        return new Document("schemaVersion", 1)
                .append("scope", disruption.scope().text())
                .append(
                        "streams",
                        disruption.streams().stream()
                                .map(WasteStream::code)
                                .sorted()
                                .toList())
                .append("from", disruption.from().toString())
                .append("to", disruption.to().toString())
                .append("message", disruption.message())
                .append("reportingOpen", disruption.reportingOpen())
                .append("clockPaused", disruption.clockPaused())
                .append("revision", disruption.revision())
                .append("changedAt", Date.from(disruption.changedAt()))
                .append("withdrawn", disruption.withdrawn());
    }

    static Disruption disruption(Document document) {
        return new Disruption(
                document.getString("_id"),
                Scope.of(document.getString("scope")).orElseThrow(),
                document.getList("streams", String.class, List.of()).stream()
                        .map(code -> WasteStream.of(code).orElseThrow())
                        .collect(Collectors.toSet()),
                LocalDate.parse(document.getString("from")),
                LocalDate.parse(document.getString("to")),
                document.getString("message"),
                document.getBoolean("reportingOpen"),
                document.getBoolean("clockPaused"),
                document.getLong("revision"),
                document.getDate("changedAt").toInstant(),
                document.getBoolean("withdrawn"));
    }
}
