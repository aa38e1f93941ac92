package uk.brum.binschedules.missed.domain;

import java.time.LocalTime;

/**
 * When a missed collection can be reported. Birmingham's present window is not published; these are configuration with
 * the usual practice of English councils as defaults, and 3:30pm as Birmingham said in 2018.
 *
 * @param windowWorkingDays working days after the collection in which it can be reported, 1 to 10
 * @param opensAt time of day in the city from which the collection of a day can be reported
 * @param dueWorkingDays working days after the report by which the crew aims to have come back, 1 to 20
 */
public record ReportingRules(int windowWorkingDays, LocalTime opensAt, int dueWorkingDays) {

    public ReportingRules {
        if (windowWorkingDays < 1 || windowWorkingDays > 10 || dueWorkingDays < 1 || dueWorkingDays > 20) {
            throw new IllegalArgumentException("The window must have 1 to 10 working days, the due date 1 to 20");
        }
    }

    /** Two working days, from 3:30pm, due in two working days. */
    public static ReportingRules usual() {
        return new ReportingRules(2, LocalTime.of(15, 30), 2);
    }
}
