package uk.brum.binschedules.schedules.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.schedules.domain.BinCollection.Outcome;
import uk.brum.binschedules.schedules.domain.BinCollection.State;
import uk.brum.binschedules.schedules.domain.BinCollection.Status;

/**
 * Works out the collections of homes from the rules of the rounds, the changes of dates and what crews said. Immutable:
 * a new one is made when any of these change.
 */
public final class Timetable {

    private final Map<String, Round> rounds;
    private final DateChanges changes;
    private final List<Disruption> disruptions;
    private final Map<RoundDay, Progress> progress;

    /** A round on a day. */
    public record RoundDay(String roundId, LocalDate date) {}

    public Timetable(
            Map<String, Round> rounds,
            DateChanges changes,
            Collection<Disruption> disruptions,
            Map<RoundDay, Progress> progress) {
        this.rounds = Map.copyOf(rounds);
        this.changes = changes;
        this.disruptions = disruptions.stream()
                .filter(disruption -> !disruption.withdrawn())
                .sorted(Comparator.comparing(Disruption::from).thenComparing(Disruption::id))
                .toList();
        this.progress = Map.copyOf(progress);
    }

    /** The round of an id, null when there is none. */
    public @Nullable Round round(String id) {
        return rounds.get(id);
    }

    /**
     * The collections of homes with that plan in that ward whose date lies in the range: by date, then stream. A
     * cancelled one stands at its planned date.
     *
     * @param today in the city
     */
    public List<BinCollection> collections(ServicePlan plan, String wardCode, DateRange range, LocalDate today) {
        List<BinCollection> all = new ArrayList<>();
        for (WasteStream stream : WasteStream.values()) {
            List<BinCollection> ofStream = new ArrayList<>();
            for (Service service : plan.services()) {
                Round round = rounds.get(service.roundId());
                if (service.stream() == stream && round != null) {
                    planned(service, round, wardCode, range, today, ofStream);
                }
            }
            afterCancellations(withoutTwins(ofStream)).stream()
                    .filter(collection -> range.holds(collection.date()))
                    .forEach(all::add);
        }
        all.sort(Comparator.comparing(BinCollection::date)
                .thenComparing(collection -> collection.slot().stream())
                .thenComparing(collection -> collection.slot().planned()));
        return all;
    }

    /** The disruptions that touch a home in the range, by their first day. */
    public List<Disruption> disruptions(ServicePlan plan, String wardCode, DateRange range) {
        return disruptions.stream()
                .filter(disruption -> !disruption.to().isBefore(range.from())
                        && !disruption.from().isAfter(range.to())
                        && plan.services().stream()
                                .anyMatch(service -> disruption.streams().contains(service.stream())
                                        && disruption.scope().holds(service.roundId(), wardCode)))
                .toList();
    }

    /** The disruption in force for a collection; one that closes reporting goes first. Null when there is none. */
    public @Nullable Disruption disruptionOf(BinCollection collection, String wardCode) {
        return disruptions.stream()
                .filter(disruption ->
                        disruption.concerns(collection.date(), collection.stream(), collection.roundId(), wardCode))
                .min(Comparator.comparing(Disruption::reportingOpen))
                .orElse(null);
    }

    /** Whether the clock of reports about that stream and round stands still on a day. */
    public boolean clockPaused(LocalDate day, WasteStream stream, String roundId, String wardCode) {
        return disruptions.stream()
                .anyMatch(
                        disruption -> disruption.clockPaused() && disruption.concerns(day, stream, roundId, wardCode));
    }

    /** How far the round has come on a day. */
    public Progress progress(String roundId, LocalDate date) {
        return progress.getOrDefault(new RoundDay(roundId, date), new Progress.NotHeard());
    }

    private void planned(
            Service service, Round round, String wardCode, DateRange range, LocalDate today, List<BinCollection> into) {
        // moves reach over the edges of the range, and a cancelled one looks ahead for its next date
        LocalDate first = range.from()
                .minusDays(DateChange.FURTHEST_MOVE_DAYS + round.frequency().days());
        LocalDate last = range.to()
                .plusDays(DateChange.FURTHEST_MOVE_DAYS + 3L * round.frequency().days());
        for (LocalDate planned : round.planned(first, last)) {
            if (service.covers(planned)) {
                into.add(collection(service, planned, wardCode, today));
            }
        }
    }

    private BinCollection collection(Service service, LocalDate planned, String wardCode, LocalDate today) {
        DateChanges.Decision decision = changes.about(planned, service.stream(), service.roundId(), wardCode);
        DateChange change = decision.change();
        LocalDate date = planned;
        Status status = Status.SCHEDULED;
        if (change != null) {
            switch (change.treatment()) {
                case DateChange.Treatment.Normal() -> {}
                case DateChange.Treatment.Skipped() -> status = Status.CANCELLED;
                case DateChange.Treatment.Moved(LocalDate to) -> {
                    date = to;
                    status = Status.MOVED;
                }
            }
        }
        return new BinCollection(
                new Slot(service.stream(), planned),
                date,
                service.roundId(),
                service.container(),
                service.since(),
                status,
                outcome(service.roundId(), date, today),
                change == null || status == Status.SCHEDULED ? null : change.reason(),
                null,
                change == null ? 0 : change.sideWasteSacks(),
                decision.revision(),
                decision.changedAt());
    }

    private Outcome outcome(String roundId, LocalDate date, LocalDate today) {
        if (date.isAfter(today)) {
            return Outcome.of(State.UPCOMING);
        }
        boolean isToday = date.equals(today);
        return switch (progress(roundId, date)) {
            case Progress.Finished _ -> Outcome.of(State.COLLECTED);
            case Progress.Delayed(LocalDate returnOn)
            when !returnOn.isBefore(today) -> new Outcome(State.DELAYED, CrewEventKind.ROUND_DELAYED.text(), returnOn);
            case Progress.Started() when isToday -> Outcome.of(State.IN_PROGRESS);
            case Progress.NotHeard() when isToday -> Outcome.of(State.DUE_TODAY);
            default -> Outcome.of(State.UNKNOWN);
        };
    }

    /** Two services can plan the same slot, for example when periods overlap in a file: it is collected once. */
    private static List<BinCollection> withoutTwins(List<BinCollection> collections) {
        Map<Slot, BinCollection> bySlot = new java.util.TreeMap<>(Comparator.comparing(Slot::planned));
        for (BinCollection collection : collections) {
            bySlot.merge(
                    collection.slot(), collection, (one, other) -> other.since().isAfter(one.since()) ? other : one);
        }
        return new ArrayList<>(bySlot.values());
    }

    /** A cancelled collection names the next one; that one takes the extra sacks that were allowed for it. */
    private static List<BinCollection> afterCancellations(List<BinCollection> collections) {
        for (int i = 0; i < collections.size(); i++) {
            BinCollection cancelled = collections.get(i);
            if (!cancelled.cancelled()) {
                continue;
            }
            int next = nextHappening(collections, cancelled.date());
            if (next >= 0) {
                BinCollection following = collections.get(next);
                int sacks = Math.max(following.sideWasteSacks(), cancelled.sideWasteSacks());
                collections.set(next, following.withSideWaste(sacks));
                cancelled = cancelled.withNextDate(following.date());
            }
            collections.set(i, cancelled.withSideWaste(0));
        }
        return collections;
    }

    private static int nextHappening(List<BinCollection> collections, LocalDate after) {
        int next = -1;
        for (int i = 0; i < collections.size(); i++) {
            BinCollection candidate = collections.get(i);
            if (!candidate.cancelled()
                    && candidate.date().isAfter(after)
                    && (next < 0
                            || candidate.date().isBefore(collections.get(next).date()))) {
                next = i;
            }
        }
        return next;
    }
}
