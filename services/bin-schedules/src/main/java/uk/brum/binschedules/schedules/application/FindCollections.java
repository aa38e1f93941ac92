package uk.brum.binschedules.schedules.application;

import java.util.List;
import org.springframework.stereotype.Service;
import uk.brum.binschedules.schedules.domain.Almanac;
import uk.brum.binschedules.schedules.domain.BinCollection;
import uk.brum.binschedules.schedules.domain.DateRange;
import uk.brum.binschedules.schedules.domain.Disruption;
import uk.brum.binschedules.schedules.domain.Home;
import uk.brum.binschedules.schedules.domain.HomeNotes;
import uk.brum.binschedules.schedules.domain.LondonTime;

/** Works out the collections of a home. */
@Service
public class FindCollections {

    /**
     * The collections of a home.
     *
     * @param collections by date
     * @param disruptions that touch the home in the range
     */
    public record Found(List<BinCollection> collections, List<Disruption> disruptions) {}

    private final java.time.Clock clock;

    FindCollections(java.time.Clock clock) {
        this.clock = clock;
    }

    /** The collections in the range, by that edition of the almanac, with what only this home has. */
    public Found find(Almanac.Edition edition, Home home, HomeNotes notes, DateRange range) {
        List<BinCollection> collections = edition
                .timetable()
                .collections(home.plan(), home.wardCode(), range, LondonTime.dateAt(clock.instant()))
                .stream()
                .map(notes.crew()::appliedTo)
                .toList();
        return new Found(collections, edition.timetable().disruptions(home.plan(), home.wardCode(), range));
    }
}
