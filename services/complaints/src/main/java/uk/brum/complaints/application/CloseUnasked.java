package uk.brum.complaints.application;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import uk.brum.complaints.domain.Act;
import uk.brum.complaints.domain.Change;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintCommand;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Complaints;
import uk.brum.complaints.domain.Decisions;

/** Closes answered complaints when the time is over in which more could be asked for; from then on they are kept. */
@Service
public class CloseUnasked {

    /** Who does it, in histories. */
    static final String SWEEP = "closing";

    private static final Logger LOG = LoggerFactory.getLogger(CloseUnasked.class);
    private static final int BATCH = 200;

    private final Complaints complaints;
    private final Desks desks;
    private final Clock clock;

    CloseUnasked(Complaints complaints, Desks desks, Clock clock) {
        this.complaints = complaints;
        this.desks = desks;
        this.clock = clock;
    }

    /** Closes those that are due, each by one write: what is not reached is closed by the next sweep. @return how many */
    public int sweep() {
        int closed = 0;
        for (ComplaintId id : complaints.lapsed(clock.instant(), BATCH)) {
            try {
                Complaint now = complaints.find(id).orElseThrow();
                Change change = Decisions.decide(
                        now,
                        new ComplaintCommand.CloseUnasked(),
                        new Act(clock.instant(), SWEEP),
                        desks.of(now.intake()));
                closed += !change.events().isEmpty() && complaints.save(change) ? 1 : 0;
            } catch (RuntimeException e) {
                // one that cannot be read must not keep the others from being closed
                LOG.error("{} could not be closed", id, e);
            }
        }
        return closed;
    }
}
