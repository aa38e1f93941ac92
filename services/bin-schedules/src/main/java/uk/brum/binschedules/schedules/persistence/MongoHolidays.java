package uk.brum.binschedules.schedules.persistence;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import uk.brum.binschedules.messaging.PublishedEvents;
import uk.brum.binschedules.schedules.domain.HolidayCalendar;
import uk.brum.binschedules.schedules.domain.Holidays;
import uk.brum.workingtime.Holiday;

/** The one calendar of bank holidays as an aggregate. */
@Repository
class MongoHolidays implements Holidays {

    static final String ID = "england-and-wales";

    private final Revisions<HolidayCalendar> revisions;

    MongoHolidays(ScheduleCollections collections) {
        this.revisions = new Revisions<>(
                collections.holidays(), MongoHolidays::calendar, MongoHolidays::fields, PublishedEvents::of);
    }

    @Override
    public HolidayCalendar current() {
        return revisions.find(ID).orElse(HolidayCalendar.NOTHING_IMPORTED);
    }

    @Override
    public boolean save(HolidayCalendar next) {
        return revisions.save(ID, next, next.revision() - 1);
    }

    private static Document fields(HolidayCalendar calendar) {
        return new Document("schemaVersion", 1)
                .append("revision", calendar.revision())
                .append(
                        "imported",
                        calendar.imported().stream()
                                .map(holiday ->
                                        new Document("date", holiday.date().toString()).append("name", holiday.name()))
                                .toList());
    }

    private static HolidayCalendar calendar(Document stored) {
        return new HolidayCalendar(
                stored.getList("imported", Document.class, List.of()).stream()
                        .map(day -> new Holiday(LocalDate.parse(day.getString("date")), day.getString("name")))
                        .toList(),
                stored.getLong("revision"));
    }
}
