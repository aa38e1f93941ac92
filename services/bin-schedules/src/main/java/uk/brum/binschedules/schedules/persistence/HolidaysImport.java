package uk.brum.binschedules.schedules.persistence;

import static com.mongodb.client.model.Filters.eq;
import static uk.brum.binschedules.schedules.persistence.PlanRows.unreadable;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import uk.brum.binschedules.schedules.domain.Almanac;
import uk.brum.starter.imports.Row;
import uk.brum.starter.imports.RowError;
import uk.brum.starter.imports.RowImport;

/** Takes bank holidays in. For each year that was imported they stand in the place of those the product brings along. */
@Component
class HolidaysImport implements RowImport {

    private static final int LONGEST_TITLE = 100;

    private final ScheduleCollections collections;
    private final Almanac almanac;

    HolidaysImport(ScheduleCollections collections, Almanac almanac) {
        this.collections = collections;
        this.almanac = almanac;
    }

    @Override
    public String kind() {
        return "holidays";
    }

    @Override
    public List<String> neededColumns() {
        return List.of("date", "title");
    }

    @Override
    public List<RowError> store(List<Row> rows) {
        List<RowError> errors = new ArrayList<>();
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Row row : rows) {
            Optional<LocalDate> date = PlanRows.parsed(row.value("date"));
            String title = row.value("title");
            if (date.isEmpty()) {
                errors.add(unreadable(row, "date", "is not a date like 2026-12-25.")
                        .error());
            } else if (title.isEmpty() || title.length() > LONGEST_TITLE) {
                errors.add(row.error("title", "Give the holiday a name of up to " + LONGEST_TITLE + " characters."));
            } else {
                writes.add(new UpdateOneModel<>(
                        eq("_id", date.get().toString()),
                        new Document("$set", new Document("title", title)),
                        new UpdateOptions().upsert(true)));
            }
        }
        if (!writes.isEmpty()) {
            collections.holidays().bulkWrite(writes);
            almanac.refreshed();
        }
        return errors;
    }
}
