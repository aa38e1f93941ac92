package uk.brum.complaints.policy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts as a clerk with a wall calendar would: turns one page at a time and makes a mark on each day that counts. It
 * shares nothing with the product, not even the list of bank holidays.
 */
final class NaiveCalendar {

    private static final String BANK_HOLIDAYS = """
            2025: 1 1, 18 4, 21 4, 5 5, 26 5, 25 8, 25 12, 26 12
            2026: 1 1, 3 4, 6 4, 4 5, 25 5, 31 8, 25 12, 28 12
            2027: 1 1, 26 3, 29 3, 3 5, 31 5, 30 8, 27 12, 28 12
            2028: 3 1, 14 4, 17 4, 1 5, 29 5, 28 8, 25 12, 26 12
            """;

    private final Set<LocalDate> marked = new HashSet<>();

    NaiveCalendar() {
        for (String year : BANK_HOLIDAYS.split("\n")) {
            String[] parts = year.trim().split(": ");
            for (String day : parts[1].split(", ")) {
                String[] dayAndMonth = day.split(" ");
                marked.add(LocalDate.of(
                        Integer.parseInt(parts[0]),
                        Integer.parseInt(dayAndMonth[1]),
                        Integer.parseInt(dayAndMonth[0])));
            }
        }
    }

    LocalDate workingDaysAfter(LocalDate start, int wanted) {
        LocalDate page = start;
        int marks = 0;
        while (marks < wanted) {
            page = LocalDate.ofEpochDay(page.toEpochDay() + 1);
            boolean weekend = switch (page.getDayOfWeek()) {
                case SATURDAY, SUNDAY -> true;
                default -> false;
            };
            if (!weekend && !marked.contains(page)) {
                marks = marks + 1;
            }
        }
        return page;
    }

    LocalDate calendarDaysAfter(LocalDate start, int wanted) {
        return LocalDate.ofEpochDay(start.toEpochDay() + wanted);
    }

    /** The same day of the next month; where it has none, its last one. */
    LocalDate oneMonthAfter(LocalDate start) {
        int month = start.getMonthValue() == 12 ? 1 : start.getMonthValue() + 1;
        int year = start.getMonthValue() == 12 ? start.getYear() + 1 : start.getYear();
        int day = start.getDayOfMonth();
        while (true) {
            try {
                return LocalDate.of(year, month, day);
            } catch (java.time.DateTimeException noSuchDay) {
                day = day - 1;
            }
        }
    }
}
