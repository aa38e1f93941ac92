package uk.brum.binschedules.schedules.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Projections;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import uk.brum.binschedules.schedules.domain.CrewEvent;
import uk.brum.binschedules.schedules.domain.CrewNotes;
import uk.brum.binschedules.schedules.domain.HomeNotes;
import uk.brum.binschedules.schedules.domain.HomeNotes.OpenReport;
import uk.brum.binschedules.schedules.domain.LondonTime;
import uk.brum.binschedules.schedules.domain.Notes;
import uk.brum.binschedules.schedules.domain.Uprn;
import uk.brum.binschedules.schedules.domain.WasteStream;

/**
 * Notes are rare. Memory holds only which homes and streets have any; those few are read from the records when they are
 * asked for, all others cost nothing.
 */
@Repository
class MongoNotes implements Notes {

    /** Crews' notes matter while a collection can be reported and a little longer. */
    private static final int DAYS_KEPT = 14;

    private final ScheduleCollections collections;
    private final HomeIndex homes;
    private final Clock clock;
    private volatile Flags flags = new Flags();
    private volatile boolean complete;

    private record Flags(Set<Long> homes, Set<String> streets) {
        Flags() {
            this(ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
        }
    }

    MongoNotes(ScheduleCollections collections, HomeIndex homes, Clock clock) {
        this.collections = collections;
        this.homes = homes;
        this.clock = clock;
    }

    @Override
    public HomeNotes of(Uprn uprn) {
        Flags now = flags;
        if (complete
                && !now.homes().contains(uprn.value())
                && (now.streets().isEmpty() || !now.streets().contains(homes.usrn(uprn)))) {
            return HomeNotes.NONE;
        }
        List<CrewEvent> crew = collections
                .crewEvents()
                .find(and(or(eq("uprn", uprn.value()), eq("usrn", homes.usrn(uprn))), gte("date", oldest().toString())))
                .limit(500)
                .map(CrewEventDocument::event)
                .into(new ArrayList<>());
        List<OpenReport> open = collections
                .missedForReading()
                .find(and(eq("uprn", uprn.value()), eq("state", "reported")))
                .limit(100)
                .map(MongoNotes::report)
                .into(new ArrayList<>());
        return new HomeNotes(new CrewNotes(crew), open);
    }

    /** Finds anew which homes and streets have notes. */
    void load() {
        Flags fresh = new Flags();
        flags = fresh;
        complete = false;
        collections
                .crewEvents()
                .find(and(gte("date", oldest().toString()), exists("round", false)))
                .projection(Projections.include("uprn", "usrn"))
                .forEach(event -> flag(event, fresh));
        collections
                .missedForReading()
                .find(eq("state", "reported"))
                .projection(Projections.include("uprn"))
                .forEach(report -> flag(report, fresh));
        complete = true;
    }

    /** A crew recorded something, here or in another instance. */
    void noted(CrewEvent event) {
        Uprn uprn = event.uprn();
        if (uprn != null) {
            flags.homes().add(uprn.value());
        }
        if (event.usrn() != null) {
            flags.streets().add(event.usrn());
        }
    }

    /** A document with notes was added in the records. */
    void noted(Document added) {
        flag(added, flags);
    }

    private static void flag(Document document, Flags into) {
        Long uprn = document.getLong("uprn");
        if (uprn != null) {
            into.homes().add(uprn);
        }
        String usrn = document.getString("usrn");
        if (usrn != null) {
            into.streets().add(usrn);
        }
    }

    private LocalDate oldest() {
        return LondonTime.dateAt(clock.instant()).minusDays(DAYS_KEPT);
    }

    private static OpenReport report(Document document) {
        return new OpenReport(
                WasteStream.of(document.getString("stream")).orElseThrow(),
                LocalDate.parse(document.getString("date")),
                LocalDate.parse(document.getString("dueBy")));
    }
}
