package uk.brum.servicerequests.expectations.persistence;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.expectations.domain.Measured;
import uk.brum.servicerequests.expectations.domain.Measured.Told;
import uk.brum.servicerequests.expectations.domain.ResolutionTimes.Key;
import uk.brum.servicerequests.expectations.domain.Rollup;
import uk.brum.servicerequests.expectations.domain.Rollup.Kept;
import uk.brum.servicerequests.expectations.domain.Rollup.Past;

/** The stored shapes of measured times and rollups; times are minutes. */
final class RollupDocument {

    private RollupDocument() {}

    static String id(Key key) {
        return key.category() + "/" + (key.ward() == null ? "city" : key.ward());
    }

    static Document of(Measured measured) {
        return new Document("from", Date.from(measured.from()))
                .append("done", Date.from(measured.done()))
                .append("told", told(measured.told()));
    }

    static Measured measured(Document stored) {
        return new Measured(
                stored.getDate("from").toInstant(),
                stored.getDate("done").toInstant(),
                told(stored.get("told", Document.class)));
    }

    static Document of(Rollup rollup) {
        return new Document("category", rollup.category())
                .append("ward", rollup.ward())
                .append("requests", rollup.requests())
                .append("half", rollup.half().toMinutes())
                .append("most", rollup.most().toMinutes())
                .append(
                        "kept",
                        new Document("told", rollup.kept().told())
                                .append("half", rollup.kept().half())
                                .append("most", rollup.kept().most()))
                .append(
                        "past",
                        rollup.past().stream()
                                .map(past ->
                                        new Document("from", Date.from(past.from())).append("told", told(past.told())))
                                .toList());
    }

    static Rollup rollup(Document stored) {
        Document kept = stored.get("kept", new Document());
        return new Rollup(
                stored.getString("category"),
                stored.getString("ward"),
                stored.getInteger("requests"),
                Duration.ofMinutes(stored.getLong("half")),
                Duration.ofMinutes(stored.getLong("most")),
                new Kept(kept.getInteger("told", 0), kept.getInteger("half", 0), kept.getInteger("most", 0)),
                stored.getList("past", Document.class, List.of()).stream()
                        .map(RollupDocument::past)
                        .toList());
    }

    private static Past past(Document stored) {
        Document told = stored.get("told", new Document());
        return new Past(
                stored.getDate("from").toInstant(),
                new Told(Duration.ofMinutes(told.getLong("half")), Duration.ofMinutes(told.getLong("most"))));
    }

    private static @Nullable Document told(@Nullable Told told) {
        return told == null
                ? null
                : new Document("half", told.half().toMinutes())
                        .append("most", told.most().toMinutes());
    }

    private static @Nullable Told told(@Nullable Document stored) {
        return stored == null
                ? null
                : new Told(Duration.ofMinutes(stored.getLong("half")), Duration.ofMinutes(stored.getLong("most")));
    }
}
