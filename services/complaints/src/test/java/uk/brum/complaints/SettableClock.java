package uk.brum.complaints;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** The service's clock under test; it stands until a test moves it. */
@Component
public class SettableClock extends Clock {

    private volatile Instant now = Instant.parse("2026-11-23T18:04:11Z");

    void set(String moment) {
        now = Instant.parse(moment);
    }

    void forward(Duration by) {
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
        return this;
    }
}
