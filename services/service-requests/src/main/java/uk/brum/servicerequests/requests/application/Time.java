package uk.brum.servicerequests.requests.application;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.requests.domain.Holidays;
import uk.brum.workingtime.Clockwork;
import uk.brum.workingtime.OpeningHours;
import uk.brum.workingtime.WorkingDays;

/** What time it is, and how working time is counted today. */
@Component
public class Time {

    private final Clock clock;
    private final Holidays holidays;

    /** Kept for as long as the holidays stay the same object. */
    private record Counting(WorkingDays days, Clockwork clockwork) {}

    private volatile Counting counting;

    Time(Clock clock, Holidays holidays) {
        this.clock = clock;
        this.holidays = holidays;
        this.counting = counting(holidays.workingDays());
    }

    public Instant now() {
        return clock.instant();
    }

    /** Counts with the holidays that are known now. */
    public Clockwork clockwork() {
        WorkingDays days = holidays.workingDays();
        Counting last = counting;
        if (last.days() != days) {
            last = counting(days);
            counting = last;
        }
        return last.clockwork();
    }

    private static Counting counting(WorkingDays days) {
        return new Counting(days, new Clockwork(days, OpeningHours.NINE_TO_FIVE));
    }
}
