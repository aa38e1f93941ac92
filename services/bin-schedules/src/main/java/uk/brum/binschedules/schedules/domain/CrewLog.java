package uk.brum.binschedules.schedules.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What crews recorded. */
public interface CrewLog {

    /** Records an event; gives the one that has that id, which is another one when the id was used before. */
    CrewEvent record(CrewEvent event);

    /**
     * Events about collections of a day, newest first.
     *
     * @param roundId only of that round, all when null
     * @param skip how many to pass over
     */
    List<CrewEvent> about(LocalDate date, @Nullable String roundId, int skip, int limit);
}
