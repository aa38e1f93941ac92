package uk.brum.binschedules.schedules.domain;

import java.time.Instant;
import uk.brum.workingtime.WorkingDays;

/** What all calendars are worked out from, kept in memory and made anew when any of it changes. */
public interface Almanac {

    /** The newest edition. */
    Edition current();

    /** Makes a new edition now, so that whoever changed something sees it. */
    Edition refreshed();

    /**
     * One state of it.
     *
     * @param number rises with each edition of this process
     * @param madeAt when it was read from the records
     */
    record Edition(Timetable timetable, WorkingDays workingDays, long number, Instant madeAt) {}
}
