package uk.brum.complaints.application;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.brum.complaints.letters.domain.LetterArchive;

/** What is added later to what is stored. Of several instances one does it, and when it dies another follows. */
@Component
class Supplements {

    private static final Logger LOG = LoggerFactory.getLogger(Supplements.class);
    private static final int LETTERS = 100;
    private static final Duration LONGEST_WRITE = Duration.ofHours(1);

    private final Leases leases;
    private final FindWards wards;
    private final RenewStored stored;
    private final LetterArchive letters;
    private final Clock clock;

    Supplements(Leases leases, FindWards wards, RenewStored stored, LetterArchive letters, Clock clock) {
        this.leases = leases;
        this.wards = wards;
        this.stored = stored;
        this.letters = letters;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${brum.complaints.sweep-every}", fixedDelayString = "PT1H")
    void sealAnew() {
        if (leases.take("sealing", Duration.ofMinutes(30))) {
            int complaints = stored.reseal();
            letters.tidy(clock.instant().minus(LONGEST_WRITE));
            int pdfs = letters.reseal();
            if (complaints + pdfs > 0) {
                LOG.info("Sealed {} complaints and {} letters anew with the first master key", complaints, pdfs);
            }
        }
    }

    @Scheduled(
            initialDelayString = "${brum.complaints.sweep-every}",
            fixedDelayString = "${brum.complaints.sweep-every}")
    void wards() {
        if (leases.take("wards", Duration.ofSeconds(20))) {
            wards.sweep();
        }
    }

    @Scheduled(
            initialDelayString = "${brum.complaints.sweep-every}",
            fixedDelayString = "${brum.complaints.sweep-every}")
    void letters() {
        if (leases.take("letters", Duration.ofSeconds(20))) {
            letters.renew(LETTERS);
        }
    }
}
