package uk.brum.complaints.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import uk.brum.workingtime.WorkingDays;

/** Reads the clocks of a policy on a calendar of working days. Knows no present time. */
public final class HandlingClocks {

    private final WorkingDays days;

    public HandlingClocks(WorkingDays days) {
        this.days = days;
    }

    public WorkingDays days() {
        return days;
    }

    /**
     * @param started the day of the fact that the clock is counted from, in the United Kingdom; not counted itself
     * @param extendedBy working days by which it has been put off, 0 for none
     */
    public ClockReading read(StageClock clock, LocalDate started, int extendedBy) {
        LocalDate unextended = clock.within().lastDay(started, days);
        LocalDate due = extendedBy == 0 ? unextended : days.after(unextended, extendedBy);
        String explanation = clock.within().words() + " after "
                + clock.start().words()
                + " on " + London.words(started) + more(extendedBy)
                + notCounted(countsWorkingDaysFrom(clock, started, unextended), due)
                + (clock.basis() == Basis.AIM ? ". This is our own aim" : "");
        return new ClockReading(due, explanation);
    }

    private static LocalDate countsWorkingDaysFrom(StageClock clock, LocalDate started, LocalDate unextended) {
        return clock.within().unit() == Span.Unit.WORKING_DAY ? started : unextended;
    }

    private static String more(int extendedBy) {
        return extendedBy == 0
                ? ""
                : ", and " + Span.workingDays(extendedBy).words() + " more because we extended the time";
    }

    private String notCounted(LocalDate from, LocalDate due) {
        if (!from.isBefore(due)) {
            return "";
        }
        List<String> skipped = days.notCounted(from, due).stream()
                .map(day -> London.words(day.date()) + named(day.name()))
                .toList();
        return skipped.isEmpty() ? "" : ", not counting " + listed(skipped);
    }

    private static String named(String holiday) {
        return holiday.isBlank() ? "" : " (" + holiday + ")";
    }

    private static String listed(List<String> things) {
        return things.size() == 1
                ? things.getFirst()
                : things.stream().limit(things.size() - 1L).collect(Collectors.joining(", ")) + " and "
                        + things.getLast();
    }
}
