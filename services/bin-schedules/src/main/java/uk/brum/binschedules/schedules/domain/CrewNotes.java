package uk.brum.binschedules.schedules.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.schedules.domain.BinCollection.Outcome;
import uk.brum.binschedules.schedules.domain.BinCollection.State;

/** What crews recorded about one home or its street, in the last weeks. */
public final class CrewNotes {

    public static final CrewNotes NONE = new CrewNotes(List.of());

    private final List<CrewEvent> newestFirst;

    public CrewNotes(Collection<CrewEvent> events) {
        this.newestFirst = events.stream()
                .sorted(Comparator.comparing(CrewEvent::happenedAt).reversed())
                .toList();
    }

    public boolean isEmpty() {
        return newestFirst.isEmpty();
    }

    /** Why the crew left the bin of a collection; a reason of the home goes before one of the street. Null: none. */
    public @Nullable CrewEventKind whyLeft(BinCollection collection) {
        CrewEvent newest = newestAbout(collection);
        if (newest == null || !newest.kind().saysWhyABinWasLeft()) {
            return null;
        }
        return newest.kind();
    }

    /** The collection with what the crew recorded about this home. */
    public BinCollection appliedTo(BinCollection collection) {
        CrewEvent newest = newestAbout(collection);
        if (newest == null || collection.cancelled()) {
            return collection;
        }
        return newest.kind().saysWhyABinWasLeft()
                ? collection.withOutcome(
                        new Outcome(State.NOT_COLLECTED, newest.kind().text(), null))
                : collection.withOutcome(Outcome.of(State.COLLECTED));
    }

    private @Nullable CrewEvent newestAbout(BinCollection collection) {
        List<CrewEvent> about = newestFirst.stream()
                .filter(event ->
                        event.stream() == collection.stream() && event.date().equals(collection.date()))
                .toList();
        return about.stream()
                .filter(event -> event.uprn() != null)
                .findFirst()
                .or(() -> about.stream().findFirst())
                .orElse(null);
    }
}
