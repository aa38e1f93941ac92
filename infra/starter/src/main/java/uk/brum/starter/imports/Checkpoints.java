package uk.brum.starter.imports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import uk.brum.starter.imports.ImportReport.State;

/** How far each import has come, one document for each. */
final class Checkpoints {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> imports;
    private final Clock clock;

    Checkpoints(MongoCollection<Document> imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    Optional<ImportReport> find(String kind, String importId) {
        return Optional.ofNullable(imports.find(eq(id(kind, importId))).first()).map(Checkpoints::report);
    }

    /** Moves on from {@code before} and answers where the import stands then, also when somebody else moved it first. */
    ImportReport move(ImportReport before, ImportReport after) {
        String id = id(after.kind(), after.importId());
        Date now = Date.from(clock.instant());
        boolean fresh = find(after.kind(), after.importId()).isEmpty();
        try {
            long moved = imports.updateOne(
                            and(eq(id), eq("nextLine", before.nextLine()), eq("state", name(State.RUNNING))),
                            combine(
                                    setOnInsert("kind", after.kind()),
                                    setOnInsert("importId", after.importId()),
                                    setOnInsert("startedAt", now),
                                    set("movedAt", now),
                                    set("nextLine", after.nextLine()),
                                    set("state", name(after.state())),
                                    set("accepted", after.accepted()),
                                    set("rejected", after.rejected()),
                                    set("errors", documents(after.errors()))),
                            new UpdateOptions().upsert(fresh))
                    .getMatchedCount();
            if (moved == 1 || fresh) {
                return after;
            }
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != DUPLICATE_KEY) {
                throw e;
            }
        }
        return find(after.kind(), after.importId()).orElseThrow();
    }

    List<ImportReport> finishing(String kind) {
        return imports.find(and(eq("kind", kind), eq("state", name(State.FINISHING))))
                .sort(Sorts.ascending("movedAt"))
                .map(Checkpoints::report)
                .into(new ArrayList<>());
    }

    void finish(String kind, String importId) {
        imports.updateOne(
                and(eq(id(kind, importId)), eq("state", name(State.FINISHING))),
                combine(set("state", name(State.FINISHED)), set("movedAt", Date.from(clock.instant()))));
    }

    private static String id(String kind, String importId) {
        return kind + "/" + importId;
    }

    private static String name(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static List<Document> documents(List<RowError> errors) {
        return errors.stream()
                .map(error -> new Document("line", error.line())
                        .append("column", error.column())
                        .append("message", error.message()))
                .toList();
    }

    private static ImportReport report(Document stored) {
        List<RowError> errors = stored.getList("errors", Document.class).stream()
                .map(error ->
                        new RowError(error.getLong("line"), error.getString("column"), error.getString("message")))
                .toList();
        return new ImportReport(
                stored.getString("importId"),
                stored.getString("kind"),
                State.valueOf(stored.getString("state").toUpperCase(Locale.ROOT)),
                stored.getLong("nextLine"),
                stored.getLong("accepted"),
                stored.getLong("rejected"),
                errors);
    }
}
