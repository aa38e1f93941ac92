package uk.brum.binschedules.schedules.persistence;

import java.time.LocalDate;
import org.bson.Document;
import uk.brum.binschedules.schedules.domain.Frequency;
import uk.brum.binschedules.schedules.domain.Round;
import uk.brum.binschedules.schedules.domain.WasteStream;

/** The stored shape of a round. */
final class RoundDocument {

    private RoundDocument() {}

    static Document of(Round round) {
        return new Document("schemaVersion", 1)
                .append("stream", round.stream().code())
                .append("frequency", round.frequency().code())
                .append("anchor", round.anchor().toString())
                .append("depot", round.depot())
                .append("crew", round.crew());
    }

    static Round round(Document document) {
        return new Round(
                document.getString("_id"),
                WasteStream.of(document.getString("stream")).orElseThrow(),
                Frequency.of(document.getString("frequency")).orElseThrow(),
                LocalDate.parse(document.getString("anchor")),
                document.getString("depot"),
                document.getString("crew"));
    }
}
