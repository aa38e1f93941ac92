package uk.brum.binschedules.missed.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.missed.domain.HistoryEntry.Kind;
import uk.brum.binschedules.missed.domain.MissedCollectionEvent.CouldNotCollect;
import uk.brum.binschedules.missed.domain.MissedCollectionEvent.FoundCollected;
import uk.brum.binschedules.missed.domain.MissedCollectionEvent.Reopened;
import uk.brum.binschedules.missed.domain.MissedCollectionEvent.Reported;
import uk.brum.binschedules.missed.domain.MissedCollectionEvent.ReportedAgain;
import uk.brum.binschedules.schedules.domain.CrewEventKind;

/**
 * A report that a container was not emptied. One collection has one report with one reference, however many people
 * report it ("you get a different reference number which restarts the clock", residents said of an older system).
 *
 * @param area round and ward at the time of the report, which decide about pauses of the clock
 * @param dueBy the day promised at the time of the report
 * @param followers people who reported it again
 * @param history oldest first
 * @param version of the stored aggregate that this was read from; 0 when it is new
 */
public record MissedCollection(
        Reference reference,
        MissedSlot slot,
        Area area,
        Reporter reporter,
        LocalDate dueBy,
        ReportState state,
        List<String> followers,
        List<HistoryEntry> history,
        long version) {

    private static final int MOST_FOLLOWERS = 100;

    /** The round that should have collected it, in its ward. @param wardCode empty when the register does not say */
    public record Area(String roundId, String wardCode) {

        /** Whether we know the ward. */
        public boolean known() {
            return !wardCode.isEmpty();
        }
    }

    public MissedCollection {
        followers = List.copyOf(followers);
        history = List.copyOf(history);
    }

    /** A new report. */
    public static Change report(Reference reference, MissedSlot slot, Area area, Reporter reporter, Due due) {
        Reported event = new Reported(
                reference,
                slot.uprn(),
                slot.stream(),
                slot.date(),
                reporter.personToTell(),
                due.by(),
                due.reportedAt());
        HistoryEntry first = HistoryEntry.of(due.reportedAt(), Kind.REPORTED, reporter.id());
        return new Change(
                new MissedCollection(
                        reference,
                        slot,
                        area,
                        reporter,
                        due.by(),
                        ReportState.after(null, event),
                        List.of(),
                        List.of(first),
                        0),
                event);
    }

    /**
     * Another person reported the same collection: they follow this report from now on.
     *
     * @return null when nothing changes, because they made or follow it already
     */
    public @Nullable Change reportedAgain(String personId, Instant at) {
        if (!state.open() || isFor(personId) || followers.size() >= MOST_FOLLOWERS) {
            return null;
        }
        return after(
                new ReportedAgain(reference, personId, at),
                followersWith(personId),
                HistoryEntry.of(at, Kind.REPORTED_AGAIN, personId));
    }

    /**
     * The crew had recorded that it emptied the bin, and somebody of the home says that it did not. The reference and
     * the due date stay those of the first report.
     *
     * @param again who says so; they follow the report from now on
     */
    public Change reopened(Reporter again, Instant at) {
        String person = again.personToTell();
        return after(
                new Reopened(reference, slot, reporter.personToTell(), dueBy, at),
                person == null || isFor(person) || followers.size() >= MOST_FOLLOWERS
                        ? followers
                        : followersWith(person),
                new HistoryEntry(at, Kind.REOPENED, null, again.note(), again.id()));
    }

    /**
     * The crew came back and emptied it.
     *
     * @return null when that was recorded before
     * @throws Refused when another outcome was recorded before
     */
    public @Nullable Change collected(Instant at, String by) {
        if (recordedBefore(ReportState.COLLECTED, null)) {
            return null;
        }
        return after(
                new FoundCollected(reference, reporter.personToTell(), at),
                followers,
                HistoryEntry.of(at, Kind.COLLECTED, by));
    }

    /**
     * The crew came back and could not empty it.
     *
     * @return null when that was recorded before
     * @throws Refused when another outcome was recorded before, or the reason does not say why a bin was left
     */
    public @Nullable Change notCollected(CrewEventKind reason, Instant at, String by) {
        if (!reason.saysWhyABinWasLeft()) {
            throw new Refused(new Refusal.OutcomeRefused("Choose the reason why the bin was not collected."));
        }
        if (recordedBefore(ReportState.NOT_COLLECTED, reason)) {
            return null;
        }
        return after(
                new CouldNotCollect(reference, reason, reporter.personToTell(), at),
                followers,
                new HistoryEntry(at, Kind.NOT_COLLECTED, reason, null, by));
    }

    /** Whether the person made or follows this report. */
    public boolean isFor(String personId) {
        return reporter.is(personId) || followers.contains(personId);
    }

    public Instant reportedAt() {
        return history.getFirst().at();
    }

    /** Whether it is open because somebody of the home had it opened again. */
    public boolean openedAgain() {
        return state.open() && history.stream().anyMatch(entry -> entry.kind() == Kind.REOPENED);
    }

    /** When it was closed, null while it is open. */
    public @Nullable Instant closedAt() {
        return state.open() ? null : history.getLast().at();
    }

    /** Why it could not be emptied, null when it could or is open. */
    public @Nullable CrewEventKind reason() {
        return history.getLast().reason();
    }

    private List<String> followersWith(String personId) {
        return Stream.concat(followers.stream(), Stream.of(personId)).toList();
    }

    private boolean recordedBefore(ReportState outcome, @Nullable CrewEventKind why) {
        if (state.open()) {
            return false;
        }
        if (state == outcome && reason() == why) {
            return true;
        }
        throw new Refused(new Refusal.OutcomeAlreadyRecorded(this));
    }

    private Change after(MissedCollectionEvent event, List<String> nowFollowing, HistoryEntry entry) {
        List<HistoryEntry> longer =
                Stream.concat(history.stream(), Stream.of(entry)).toList();
        return new Change(
                new MissedCollection(
                        reference,
                        slot,
                        area,
                        reporter,
                        dueBy,
                        ReportState.after(state, event),
                        nowFollowing,
                        longer,
                        version),
                event);
    }
}
