package uk.brum.binschedules.schedules.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Monday to Friday without the bank holidays of England and Wales. The holidays are dated data: the council imports
 * newer ones, since one-off days are proclaimed late.
 */
public final class WorkingDays {

    private static final int ENDLESS = 1500;

    /**
     * What the product knows before an import. 2025–2027 from GOV.UK's bank-holidays list (Open Government Licence
     * v3.0); 2028 worked out from the Banking and Financial Dealings Act 1971, not yet proclaimed when this was written.
     */
    private static final String KNOWN = """
            2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26
            2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28
            2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28
            2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26
            """;

    private final Set<LocalDate> holidays;

    public WorkingDays(Collection<LocalDate> holidays) {
        this.holidays = new TreeSet<>(holidays);
    }

    /** The holidays that the product brings along. */
    public static WorkingDays known() {
        return new WorkingDays(
                Stream.of(KNOWN.split("\\s+")).map(LocalDate::parse).toList());
    }

    /** These holidays, with all those of each year that {@code imported} names replaced by {@code imported}. */
    public WorkingDays withYearsOf(Collection<LocalDate> imported) {
        Set<LocalDate> all = new TreeSet<>(imported);
        Set<Integer> years =
                imported.stream().map(LocalDate::getYear).collect(java.util.stream.Collectors.toUnmodifiableSet());
        holidays.stream().filter(day -> !years.contains(day.getYear())).forEach(all::add);
        return new WorkingDays(all);
    }

    public boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(date);
    }

    /** The date {@code count} working days after {@code date}, which is not counted itself. */
    public LocalDate after(LocalDate date, int count) {
        return after(date, count, day -> false);
    }

    /**
     * The date {@code count} working days after {@code date}, passing over the days that are {@code paused}. A pause
     * without end is cut off after about four years, so that an answer always comes.
     */
    public LocalDate after(LocalDate date, int count, Predicate<LocalDate> paused) {
        LocalDate day = date;
        int counted = 0;
        for (int step = 0; counted < count && step < ENDLESS; step++) {
            day = day.plusDays(1);
            if (isWorkingDay(day) && !paused.test(day)) {
                counted++;
            }
        }
        return day;
    }
}
