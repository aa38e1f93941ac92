package uk.brum.complaints.persistence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Working days of 2026 and 2027 as a clerk would count them, apart from the product's own. */
final class WallCalendar {

    private static final Set<String> CLOSED = Set.of(
            "2026-04-03",
            "2026-04-06",
            "2026-05-04",
            "2026-05-25",
            "2026-08-31",
            "2026-12-25",
            "2026-12-28",
            "2027-01-01",
            "2027-03-26",
            "2027-03-29",
            "2027-05-03",
            "2027-05-31",
            "2027-08-30",
            "2027-12-27",
            "2027-12-28");

    /** The day itself for 0. */
    LocalDate after(LocalDate day, int workingDays) {
        LocalDate page = day;
        for (int left = workingDays; left > 0; ) {
            page = page.plusDays(1);
            boolean weekend = page.getDayOfWeek() == DayOfWeek.SATURDAY || page.getDayOfWeek() == DayOfWeek.SUNDAY;
            left -= weekend || CLOSED.contains(page.toString()) ? 0 : 1;
        }
        return page;
    }
}
