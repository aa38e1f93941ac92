package uk.brum.binschedules.missed.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.brum.binschedules.missed.domain.Circumstances;
import uk.brum.binschedules.missed.domain.Due;
import uk.brum.binschedules.missed.domain.MissedCollection;
import uk.brum.binschedules.missed.domain.MissedCollection.Area;
import uk.brum.binschedules.missed.domain.MissedCollections;
import uk.brum.binschedules.missed.domain.MissedSlot;
import uk.brum.binschedules.missed.domain.Refusal;
import uk.brum.binschedules.missed.domain.Refused;
import uk.brum.binschedules.missed.domain.ReportingRules;
import uk.brum.binschedules.schedules.domain.Almanac;
import uk.brum.binschedules.schedules.domain.BinCollection;
import uk.brum.binschedules.schedules.domain.CrewNotes;
import uk.brum.binschedules.schedules.domain.DateRange;
import uk.brum.binschedules.schedules.domain.Home;
import uk.brum.binschedules.schedules.domain.Homes;
import uk.brum.binschedules.schedules.domain.LondonTime;
import uk.brum.binschedules.schedules.domain.Notes;
import uk.brum.binschedules.schedules.domain.Uprn;
import uk.brum.binschedules.schedules.domain.WasteStream;

/** Gathers what decides about reports of a home's collections. */
@Component
class ReportingCircumstances {

    private final Homes homes;
    private final Notes notes;
    private final Almanac almanac;
    private final MissedCollections reports;
    private final Deadlines deadlines;

    /** The rules and the clock that they are read by. */
    @Component
    record Deadlines(ReportingRules rules, Clock clock) {}

    ReportingCircumstances(Homes homes, Notes notes, Almanac almanac, MissedCollections reports, Deadlines deadlines) {
        this.homes = homes;
        this.notes = notes;
        this.almanac = almanac;
        this.reports = reports;
        this.deadlines = deadlines;
    }

    /** What decides about one collection, and the answer. */
    record Decided(Area area, Circumstances circumstances, Circumstances.Answer answer) {}

    Instant now() {
        return deadlines.clock().instant();
    }

    /** The collections of a home in a range, by date, each with its answer. */
    List<Decided> ofHome(Uprn uprn, DateRange range) {
        Home home = homes.find(uprn).orElseThrow(() -> new Refused(new Refusal.HomeUnknown()));
        Almanac.Edition edition = almanac.current();
        CrewNotes crew = notes.of(uprn).crew();
        List<BinCollection> collections =
                edition.timetable().collections(home.plan(), home.wardCode(), range, LondonTime.dateAt(now()));
        Map<MissedSlot, MissedCollection> earlier = reports.newestOf(
                collections.stream().map(collection -> slot(uprn, collection)).toList());
        return collections.stream()
                .map(collection -> {
                    Circumstances circumstances = new Circumstances(
                            collection,
                            edition.timetable().progress(collection.roundId(), collection.date()),
                            crew.whyLeft(collection),
                            edition.timetable().disruptionOf(collection, home.wardCode()),
                            earlier.get(slot(uprn, collection)));
                    return new Decided(
                            new Area(collection.roundId(), home.wardCode()),
                            circumstances,
                            circumstances.answer(deadlines.rules(), edition.workingDays(), now()));
                })
                .toList();
    }

    /** What decides about the collection of a stream on a day. */
    Decided of(Uprn uprn, WasteStream stream, LocalDate date) {
        return ofHome(uprn, new DateRange(date, date)).stream()
                .filter(decided -> decided.circumstances().collection().stream() == stream)
                // a cancelled and a moved collection can share a day: the one that happens counts
                .min(java.util.Comparator.comparing(
                        decided -> decided.circumstances().collection().cancelled()))
                .orElseThrow(() -> new Refused(new Refusal.NotACollectionDay(stream, date)));
    }

    /** When a report made at a moment is due, by today's holidays and disruptions. */
    Due due(Instant reportedAt, WasteStream stream, Area area) {
        Almanac.Edition edition = almanac.current();
        return Due.after(
                reportedAt,
                deadlines.rules(),
                edition.workingDays(),
                day -> edition.timetable().clockPaused(day, stream, area.roundId(), area.wardCode()));
    }

    private static MissedSlot slot(Uprn uprn, BinCollection collection) {
        return new MissedSlot(uprn, collection.stream(), collection.date());
    }
}
