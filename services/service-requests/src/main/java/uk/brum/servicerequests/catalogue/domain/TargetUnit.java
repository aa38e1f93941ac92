package uk.brum.servicerequests.catalogue.domain;

import java.util.function.IntFunction;
import uk.brum.workingtime.Target;

/** What a target counts. Working days and hours are those of the England and Wales calendar. */
public enum TargetUnit {
    WORKING_HOURS(Target::workingHours),
    WORKING_DAYS(Target::workingDays),
    HOURS(Target::hours),
    CALENDAR_DAYS(Target::calendarDays);

    private final IntFunction<Target> target;

    TargetUnit(IntFunction<Target> target) {
        this.target = target;
    }

    /** So many of them. */
    public Target of(int count) {
        return target.apply(count);
    }

    /** What that target counts. */
    public static TargetUnit of(Target target) {
        return switch (target) {
            case Target.WorkingHoursTarget _ -> WORKING_HOURS;
            case Target.WorkingDaysTarget _ -> WORKING_DAYS;
            case Target.HoursTarget _ -> HOURS;
            case Target.CalendarDaysTarget _ -> CALENDAR_DAYS;
        };
    }
}
