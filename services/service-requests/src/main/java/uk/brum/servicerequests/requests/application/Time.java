package uk.brum.servicerequests.requests.application;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.requests.domain.Holidays;
import uk.brum.workingtime.WorkingDays;

/** What time it is, and which days are working days as far as is known now. */
@Component
public class Time {

    private final Clock clock;
    private final Holidays holidays;

    Time(Clock clock, Holidays holidays) {
        this.clock = clock;
        this.holidays = holidays;
    }

    public Instant now() {
        return clock.instant();
    }

    public WorkingDays workingDays() {
        return holidays.workingDays();
    }
}
