package uk.brum.binschedules.schedules.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.brum.binschedules.schedules.domain.Almanac;
import uk.brum.binschedules.schedules.domain.CrewEvent;
import uk.brum.binschedules.schedules.domain.DateChange;
import uk.brum.binschedules.schedules.domain.DateChanges;
import uk.brum.binschedules.schedules.domain.Disruption;
import uk.brum.binschedules.schedules.domain.Holidays;
import uk.brum.binschedules.schedules.domain.LondonTime;
import uk.brum.binschedules.schedules.domain.Progress;
import uk.brum.binschedules.schedules.domain.Round;
import uk.brum.binschedules.schedules.domain.Timetable;
import uk.brum.binschedules.schedules.domain.Timetable.RoundDay;

/** Reads rounds, changes of dates, disruptions, holidays and the progress of rounds into one immutable edition. */
@Repository
class MongoAlmanac implements Almanac {

    /** Older changes matter to nobody but the history; a year and a bit answers every question of the past twelve months. */
    private static final int DAYS_OF_CHANGES = 400;

    private static final int DAYS_OF_PROGRESS = 35;

    private final ScheduleCollections collections;
    private final Holidays holidays;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Edition newest;

    MongoAlmanac(ScheduleCollections collections, Holidays holidays, Clock clock) {
        this.collections = collections;
        this.holidays = holidays;
        this.clock = clock;
    }

    @Override
    public Edition current() {
        Edition known = newest;
        return known != null ? known : refreshed();
    }

    @Override
    public Edition refreshed() {
        reading.lock();
        try {
            Edition before = newest;
            Edition made = read(before == null ? 1 : before.number() + 1);
            newest = made;
            return made;
        } finally {
            reading.unlock();
        }
    }

    private Edition read(long number) {
        LocalDate today = LondonTime.dateAt(clock.instant());
        Map<String, Round> rounds =
                collections.rounds().find().map(RoundDocument::round).into(new ArrayList<>()).stream()
                        .collect(toMap(Round::id, round -> round));
        List<DateChange> changes = collections
                .dateChanges()
                .collection()
                .find(gte("date", today.minusDays(DAYS_OF_CHANGES).toString()))
                .map(DateChangeDocument::change)
                .into(new ArrayList<>());
        List<Disruption> disruptions = collections
                .disruptions()
                .collection()
                .find(and(gte("to", today.minusDays(DAYS_OF_CHANGES).toString()), eq("withdrawn", false)))
                .map(DisruptionDocument::disruption)
                .into(new ArrayList<>());
        Timetable timetable = new Timetable(rounds, new DateChanges(changes), disruptions, progress(today));
        return new Edition(timetable, holidays.current().workingDays(), number, clock.instant());
    }

    private Map<RoundDay, Progress> progress(LocalDate today) {
        List<CrewEvent> events = collections
                .crewEvents()
                .find(and(
                        exists("round"),
                        gte("date", today.minusDays(DAYS_OF_PROGRESS).toString())))
                .map(CrewEventDocument::event)
                .into(new ArrayList<>());
        return events.stream()
                .filter(event -> event.roundId() != null)
                .collect(groupingBy(event -> new RoundDay(String.valueOf(event.roundId()), event.date())))
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, entry -> Progress.of(entry.getValue())));
    }
}
