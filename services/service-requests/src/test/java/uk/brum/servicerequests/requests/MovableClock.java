package uk.brum.servicerequests.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The service's clock under test: Monday 23 November 2026, 4:02pm, until a test says otherwise. */
public class MovableClock extends Clock {

    public static final Instant MONDAY = Instant.parse("2026-11-23T16:02:11Z");

    private volatile Instant now = MONDAY;

    public void set(Instant moment) {
        now = moment;
    }

    public void forward(Duration by) {
        now = now.plus(by);
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
