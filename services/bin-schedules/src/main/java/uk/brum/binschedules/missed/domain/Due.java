package uk.brum.binschedules.missed.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import uk.brum.binschedules.schedules.domain.LondonTime;
import uk.brum.workingtime.WorkingDays;

/**
 * When the crew aims to have come back.
 *
 * @param by the last day, in the city
 * @param workingDays how many working days that is after the report
 * @param paused whether days of a disruption were passed over
 */
public record Due(Instant reportedAt, LocalDate by, int workingDays, boolean paused) {

    /** The due date of a report, passing over weekends, bank holidays and the days on which the clock is paused. */
    public static Due after(
            Instant reportedAt, ReportingRules rules, WorkingDays calendar, Predicate<LocalDate> pausedOn) {
        LocalDate day = LondonTime.dateAt(reportedAt);
        LocalDate by = calendar.after(day, rules.dueWorkingDays(), pausedOn);
        boolean paused = !by.equals(calendar.after(day, rules.dueWorkingDays()));
        return new Due(reportedAt, by, rules.dueWorkingDays(), paused);
    }

    /** How the date was worked out, in plain words. */
    public String explained() {
        String days = workingDays == 1 ? "1 working day" : workingDays + " working days";
        return days + " after your report, not counting weekends and bank holidays"
                + (paused ? ", nor the days on which collections are disrupted." : ".");
    }
}
