package uk.brum.binschedules.schedules.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.brum.binschedules.schedules.domain.DateChange.Treatment;
import uk.brum.binschedules.schedules.domain.Timetable.RoundDay;

/** A home with its rounds and whatever a test is about; says nothing else. */
public final class TimetableBuilder {

    public static final String WARD = "E05011154";
    public static final Instant CHANGED = Instant.parse("2026-11-01T09:00:00Z");

    private final Map<String, Round> rounds = new HashMap<>();
    private final List<Service> services = new ArrayList<>();
    private final List<DateChange> changes = new ArrayList<>();
    private final List<Disruption> disruptions = new ArrayList<>();
    private final Map<RoundDay, Progress> progress = new HashMap<>();

    public static TimetableBuilder aHome() {
        return new TimetableBuilder();
    }

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    public static DateRange range(String from, String to) {
        return new DateRange(day(from), day(to));
    }

    public TimetableBuilder with(WasteStream stream, Frequency frequency, String anchor) {
        return with(stream, frequency, anchor, "2000-01-03", null);
    }

    public TimetableBuilder with(WasteStream stream, Frequency frequency, String anchor, String since, String until) {
        String id = "R" + (rounds.size() + 1);
        rounds.put(id, new Round(id, stream, frequency, day(anchor), "Lifford", "Crew 7"));
        services.add(new Service(
                stream,
                id,
                new Container(ContainerType.WHEELIE_BIN, "grey lid", "180L"),
                day(since),
                until == null ? null : day(until)));
        return this;
    }

    public TimetableBuilder skipped(String date, WasteStream stream) {
        return changed(new Scope.City(), date, stream, new Treatment.Skipped(), 1, false);
    }

    public TimetableBuilder moved(String date, WasteStream stream, String to) {
        return changed(new Scope.City(), date, stream, new Treatment.Moved(day(to)), 1, false);
    }

    public TimetableBuilder changed(
            Scope scope, String date, WasteStream stream, Treatment treatment, long revision, boolean withdrawn) {
        changes.add(
                new DateChange(scope, day(date), stream, treatment, "Bank holiday.", 0, revision, CHANGED, withdrawn));
        return this;
    }

    public TimetableBuilder skippedWithSacks(String date, WasteStream stream, int sacks) {
        changes.add(new DateChange(
                new Scope.City(),
                day(date),
                stream,
                new Treatment.Skipped(),
                "Bank holiday.",
                sacks,
                1,
                CHANGED,
                false));
        return this;
    }

    public TimetableBuilder disrupted(
            Scope scope, WasteStream stream, String from, String to, boolean reportingOpen, boolean clockPaused) {
        disruptions.add(new Disruption(
                "strike-" + disruptions.size(),
                scope,
                Set.of(stream),
                day(from),
                day(to),
                "Crews are on strike.",
                reportingOpen,
                clockPaused,
                1,
                CHANGED,
                false));
        return this;
    }

    public TimetableBuilder progress(String roundId, String date, Progress said) {
        progress.put(new RoundDay(roundId, day(date)), said);
        return this;
    }

    public ServicePlan plan() {
        return new ServicePlan(services);
    }

    public Timetable timetable() {
        return new Timetable(rounds, new DateChanges(changes), disruptions, progress);
    }

    public List<BinCollection> collections(DateRange range, String today) {
        return timetable().collections(plan(), WARD, range, day(today));
    }
}
