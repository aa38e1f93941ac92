package uk.brum.workingtime;

/** How long something may take. */
public sealed interface Target {

    /** Until the end of the {@code count}-th working day after the day on which the clock starts. */
    record WorkingDaysTarget(int count) implements Target {}

    /** So many hours within the council's opening hours. */
    record WorkingHoursTarget(int count) implements Target {}

    /** Until the end of the {@code count}-th day after the day on which the clock starts, weekends included. */
    record CalendarDaysTarget(int count) implements Target {}

    /** So many hours by the clock, day and night. */
    record HoursTarget(int count) implements Target {}

    int count();

    static Target workingDays(int count) {
        return new WorkingDaysTarget(count);
    }

    static Target workingHours(int count) {
        return new WorkingHoursTarget(count);
    }

    static Target calendarDays(int count) {
        return new CalendarDaysTarget(count);
    }

    static Target hours(int count) {
        return new HoursTarget(count);
    }

    /** In a resident's words, for example {@code 10 working days}. */
    default String inWords() {
        String unit = switch (this) {
            case WorkingDaysTarget target -> "working day";
            case WorkingHoursTarget target -> "working hour";
            case CalendarDaysTarget target -> "day";
            case HoursTarget target -> "hour";
        };
        return count() + " " + unit + (count() == 1 ? "" : "s");
    }
}
