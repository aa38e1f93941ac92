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

/** Warns before clocks run out, and records it when they have. */
@Service
public class WatchClocks {

    /** Who does it, in histories. */
    static final String CLOCKS = "clocks";

    private static final Logger LOG = LoggerFactory.getLogger(WatchClocks.class);
    private static final int BATCH = 200;

    private final Complaints complaints;
    private final Desks desks;
    private final Clock clock;

    WatchClocks(Complaints complaints, Desks desks, Clock clock) {
        this.complaints = complaints;
        this.desks = desks;
        this.clock = clock;
    }

    /** Looks at the clocks that are due for a look. @return how many complaints were changed */
    public int sweep() {
        int changed = 0;
        for (ComplaintId id : complaints.toLookAt(clock.instant(), BATCH)) {
            try {
                changed += look(id, new ComplaintCommand.LookAtClocks()) ? 1 : 0;
            } catch (RuntimeException e) {
                // one that cannot be read must not keep the others from being warned of
                LOG.error("The clocks of {} could not be looked at", id, e);
            }
        }
        return changed;
    }

    /** False when nothing changed, or somebody changed it meanwhile: then it is due again. */
    boolean look(ComplaintId id, ComplaintCommand command) {
        Complaint now = complaints.find(id).orElseThrow();
        Change change = Decisions.decide(now, command, new Act(clock.instant(), CLOCKS), desks.of(now.intake()));
        return !change.events().isEmpty() && complaints.save(change);
    }
}
