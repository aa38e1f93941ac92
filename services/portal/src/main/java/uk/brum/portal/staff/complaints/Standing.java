package uk.brum.portal.staff.complaints;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.portal.words.Days;

/** How a clock stands today, in words and a colour; {@code @standing} in templates. */
@Component("standing")
final class Standing {

    private static final int SOON = 3;

    private final Days days;

    Standing(Days days) {
        this.days = days;
    }

    /**
     * A clock as it stands.
     *
     * @param key of the message, which gets {@code days}
     * @param days whole days from today, or past since
     */
    public record Stands(String key, long days, String colour) {}

    /** Breached, due today, due within three days, or later. */
    public Stands of(Complaint.@Nullable Clock clock) {
        if (clock == null) {
            return new Stands("none", 0, "grey");
        }
        return of(clock.due(), clock.late());
    }

    /** The same for a date; {@code late} when a breach is recorded. */
    public Stands of(java.time.LocalDate due, boolean late) {
        long left = ChronoUnit.DAYS.between(days.today(), due);
        if (late || left < 0) {
            return new Stands("late", Math.max(0, -left), "red");
        }
        if (left == 0) {
            return new Stands("today", 0, "orange");
        }
        return new Stands("ahead", left, left <= SOON ? "yellow" : "green");
    }
}
