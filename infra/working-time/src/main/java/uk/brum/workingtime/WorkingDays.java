package uk.brum.workingtime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Monday to Friday without the bank holidays of England and Wales. The holidays are dated data: the council imports
 * newer ones, since one-off days are proclaimed late. All dates are days in Europe/London.
 */
public final class WorkingDays {

    /** A pause without end is cut off after about four years, so that an answer always comes. */
    private static final int ENDLESS = 1500;

    private final NavigableMap<LocalDate, Holiday> holidays;

    private WorkingDays(NavigableMap<LocalDate, Holiday> holidays) {
        this.holidays = holidays;
    }

    public static WorkingDays without(Collection<Holiday> holidays) {
        return new WorkingDays(holidays.stream()
                .collect(
                        Collectors.toMap(Holiday::date, Function.identity(), (first, second) -> second, TreeMap::new)));
    }

    /** The holidays that the product brings along: {@link BankHolidays}. */
    public static WorkingDays known() {
        return without(BankHolidays.ENGLAND_AND_WALES);
    }

    /** These holidays, with all those of each year that {@code imported} names replaced by {@code imported}. */
    public WorkingDays withYearsOf(Collection<Holiday> imported) {
        Set<Integer> years =
                imported.stream().map(holiday -> holiday.date().getYear()).collect(Collectors.toUnmodifiableSet());
        var all = new TreeMap<>(holidays);
        all.keySet().removeIf(day -> years.contains(day.getYear()));
        imported.forEach(holiday -> all.put(holiday.date(), holiday));
        return new WorkingDays(all);
    }

    /** All holidays known here, in the order of their dates. */
    public List<Holiday> holidays() {
        return List.copyOf(holidays.values());
    }

    public boolean isWorkingDay(LocalDate date) {
        return isWeekday(date) && !holidays.containsKey(date);
    }

    /** The date {@code count} working days after {@code date}, which is not counted itself. */
    public LocalDate after(LocalDate date, int count) {
        return after(date, count, day -> false);
    }

    /** The date {@code count} working days after {@code date}, passing over the days that are {@code paused}. */
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

    /** How many working days lie after {@code from}, up to and including {@code to}; 0 if {@code to} is not later. */
    public int between(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The bank holidays after {@code from}, up to and including {@code to}, that took a weekday away. */
    public List<Holiday> notCounted(LocalDate from, LocalDate to) {
        return to.isAfter(from)
                ? holidays.subMap(from, false, to, true).values().stream()
                        .filter(holiday -> isWeekday(holiday.date()))
                        .toList()
                : List.of();
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
