package uk.brum.binschedules.reminders.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.brum.binschedules.schedules.domain.WasteStream;

/**
 * What somebody chose.
 *
 * @param streams of which bins; empty = of all that the home has
 */
public record Choice(ReminderTime when, Set<WasteStream> streams) {

    public Choice {
        streams = Set.copyOf(streams);
    }

    public boolean wants(WasteStream stream) {
        return streams.isEmpty() || streams.contains(stream);
    }

    /** The chosen ones in the order of residents' pages; empty = all. */
    public List<WasteStream> inOrder() {
        return streams.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(streams));
    }
}
