package uk.brum.complaints.application;

import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What is caught up with in the background. Of several instances one does it, and when it dies another follows. */
@Component
class Chores {

    private final Leases leases;
    private final CheckOrigins origins;
    private final RenewStored stored;
    private final CloseUnasked closing;

    Chores(Leases leases, CheckOrigins origins, RenewStored stored, CloseUnasked closing) {
        this.leases = leases;
        this.origins = origins;
        this.stored = stored;
        this.closing = closing;
    }

    @Scheduled(
            initialDelayString = "${brum.complaints.sweep-every}",
            fixedDelayString = "${brum.complaints.sweep-every}")
    void origins() {
        if (leases.take("origins", Duration.ofSeconds(20))) {
            origins.sweep();
        }
    }

    @Scheduled(
            initialDelayString = "${brum.complaints.sweep-every}",
            fixedDelayString = "${brum.complaints.sweep-every}")
    void shapes() {
        if (leases.take("shapes", Duration.ofSeconds(20))) {
            stored.sweep();
        }
    }

    @Scheduled(
            initialDelayString = "${brum.complaints.sweep-every}",
            fixedDelayString = "${brum.complaints.sweep-every}")
    void closing() {
        if (leases.take("closing", Duration.ofSeconds(20))) {
            closing.sweep();
        }
    }
}
