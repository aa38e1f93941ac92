package uk.brum.complaints.application;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What happens by itself. Of several instances one does it, and when it dies another follows. */
@Component
@EnableScheduling
class Sweeps {

    private static final int MOST_ERASED = 500;

    private final Leases leases;
    private final WatchClocks clocks;
    private final KeepRecords records;
    private final boolean erase;

    Sweeps(
            Leases leases,
            WatchClocks clocks,
            KeepRecords records,
            @Value("${brum.complaints.erase-expired}") boolean erase) {
        this.leases = leases;
        this.clocks = clocks;
        this.records = records;
        this.erase = erase;
    }

    @Scheduled(
            initialDelayString = "${brum.complaints.sweep-every}",
            fixedDelayString = "${brum.complaints.sweep-every}")
    void clocks() {
        if (leases.take("clocks", Duration.ofSeconds(20))) {
            clocks.sweep();
        }
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void unfinishedErasures() {
        if (leases.take("traces", Duration.ofMinutes(10))) {
            records.finishErasing();
        }
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    void records() {
        if (erase && leases.take("records", Duration.ofHours(1))) {
            records.eraseExpired(MOST_ERASED, "retention");
        }
    }
}
