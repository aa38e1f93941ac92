package uk.brum.servicerequests.requests.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import uk.brum.servicerequests.requests.domain.Holidays;
import uk.brum.workingtime.Holiday;
import uk.brum.workingtime.WorkingDays;

/** Our copy of the bank holidays, one document; looked at again every half minute. */
@Repository
class MongoHolidays implements Holidays {

    private static final Logger log = LoggerFactory.getLogger(MongoHolidays.class);
    private static final String ID = "england-and-wales";
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private final MongoCollection<Document> collection;
    private final Clock clock;
    private volatile Copy copy = new Copy(0, WorkingDays.known(), Instant.MIN);

    private record Copy(long edition, WorkingDays days, Instant lookedAt) {}

    MongoHolidays(MongoDatabase database, Clock clock) {
        this.collection = database.getCollection("holidays");
        this.clock = clock;
    }

    @Override
    public WorkingDays workingDays() {
        return current().days();
    }

    @Override
    public long edition() {
        return current().edition();
    }

    @Override
    public boolean replace(List<Holiday> all) {
        WorkingDays now = WorkingDays.known().withYearsOf(all);
        if (now.holidays().equals(read(stored()).days().holidays())) {
            return false;
        }
        collection.updateOne(
                eq("_id", ID),
                Updates.combine(
                        Updates.inc("edition", 1L),
                        Updates.set(
                                "days",
                                all.stream()
                                        .map(holiday -> new Document(
                                                        "date", holiday.date().toString())
                                                .append("name", holiday.name()))
                                        .toList())),
                new UpdateOptions().upsert(true));
        copy = read(stored());
        return true;
    }

    private Copy current() {
        Copy last = copy;
        Instant now = clock.instant();
        if (!last.lookedAt().isBefore(now.minus(LOOK_AGAIN)) && !last.lookedAt().isAfter(now)) {
            return last;
        }
        try {
            Copy fresh = read(stored());
            copy = fresh.edition() == last.edition() ? new Copy(last.edition(), last.days(), now) : fresh;
        } catch (MongoException e) {
            log.warn("Counting with the holidays known before: {}", e.getClass().getSimpleName());
            copy = new Copy(last.edition(), last.days(), now);
        }
        return copy;
    }

    private @Nullable Document stored() {
        return collection.find(eq("_id", ID)).first();
    }

    private Copy read(@Nullable Document stored) {
        if (stored == null) {
            return new Copy(0, WorkingDays.known(), clock.instant());
        }
        List<Holiday> days = stored.getList("days", Document.class, List.of()).stream()
                .map(day -> new Holiday(LocalDate.parse(day.getString("date")), day.getString("name")))
                .toList();
        return new Copy(stored.getLong("edition"), WorkingDays.known().withYearsOf(days), clock.instant());
    }
}
