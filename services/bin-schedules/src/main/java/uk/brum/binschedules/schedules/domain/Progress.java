package uk.brum.binschedules.schedules.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

/** How far a round has come on a day, as far as its crew said. */
public sealed interface Progress {

    /** The crew said nothing. */
    record NotHeard() implements Progress {}

    /** The crew is out. */
    record Started() implements Progress {}

    /** The crew has finished, on that date: on a later one than planned when it was delayed. */
    record Finished(LocalDate on) implements Progress {}

    /** The crew comes back on that date. */
    record Delayed(LocalDate returnOn) implements Progress {}

    /** What the newest event of a round and day says. */
    static Progress of(Collection<CrewEvent> roundEvents) {
        return roundEvents.stream()
                .max(Comparator.comparing(CrewEvent::happenedAt))
                .<Progress>map(event -> switch (event.kind()) {
                    case ROUND_STARTED -> new Started();
                    case ROUND_COMPLETED -> new Finished(LondonTime.dateAt(event.happenedAt()));
                    case ROUND_DELAYED -> new Delayed(event.returnOn() != null ? event.returnOn() : event.date());
                    default -> new NotHeard();
                })
                .orElseGet(NotHeard::new);
    }
}
