package uk.brum.complaints.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import uk.brum.complaints.application.WorkingCalendar;
import uk.brum.workingtime.Holiday;
import uk.brum.workingtime.WorkingDays;

/** Imported bank holidays, one document a year, so that a year is replaced whole. */
@Repository
class MongoCalendar implements WorkingCalendar {

    private final MongoCollection<Document> years;

    MongoCalendar(MongoDatabase database) {
        this.years = database.getCollection("holidays");
    }

    @Override
    public WorkingDays days() {
        List<Holiday> imported = new ArrayList<>();
        for (Document year : years.find()) {
            for (Document day : year.getList("days", Document.class, List.of())) {
                imported.add(new Holiday(LocalDate.parse(day.getString("date")), day.getString("name")));
            }
        }
        return WorkingDays.known().withYearsOf(imported);
    }

    @Override
    public void learn(Collection<Holiday> holidays) {
        Map<Integer, List<Document>> byYear = new HashMap<>();
        holidays.forEach(holiday -> byYear.computeIfAbsent(holiday.date().getYear(), year -> new ArrayList<>())
                .add(new Document("date", holiday.date().toString()).append("name", holiday.name())));
        byYear.forEach((year, days) -> years.updateOne(
                new Document("_id", year), Updates.set("days", days), new UpdateOptions().upsert(true)));
    }
}
