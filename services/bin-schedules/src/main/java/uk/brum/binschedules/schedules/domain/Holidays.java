package uk.brum.binschedules.schedules.domain;

/** The record of bank holidays. */
public interface Holidays {

    HolidayCalendar current();

    /**
     * Stores the calendar together with its event.
     *
     * @return false when somebody else changed it since the revision before this one
     */
    boolean save(HolidayCalendar next);
}
