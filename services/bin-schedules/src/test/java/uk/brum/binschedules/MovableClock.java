package uk.brum.binschedules;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** The service's clock under test: Monday 23 November 2026, 4:02pm, until a test says otherwise. */
@Component
public class MovableClock extends Clock {

    private volatile Instant now = Instant.parse("2026-11-23T16:02:11Z");

    public void set(String moment) {
        now = Instant.parse(moment);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The clock is UTC");
    }
}
