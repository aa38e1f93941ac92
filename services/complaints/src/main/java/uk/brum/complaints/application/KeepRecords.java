package uk.brum.complaints.application;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import uk.brum.complaints.application.Rounds.Step;
import uk.brum.complaints.domain.Act;
import uk.brum.complaints.domain.Change;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintCommand;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Complaints;
import uk.brum.complaints.domain.Decisions;
import uk.brum.complaints.domain.Refusal;
import uk.brum.complaints.domain.Refused;

/** Keeps complaints as long as the rules say, and no longer. What is needed for figures stays; words and people go. */
@Service
public class KeepRecords {

    private static final Logger LOG = LoggerFactory.getLogger(KeepRecords.class);

    private final ExpiredComplaints expired;
    private final Complaints complaints;
    private final Traces traces;
    private final Desks desks;
    private final Clock clock;

    KeepRecords(ExpiredComplaints expired, Complaints complaints, Traces traces, Desks desks, Clock clock) {
        this.expired = expired;
        this.complaints = complaints;
        this.traces = traces;
        this.desks = desks;
        this.clock = clock;
    }

    /** Erases the details of all whose time is over. @param most of each kind @return how many */
    public int eraseExpired(int most, String by) {
        return expired.through("Erasing", most, one -> {
            try {
                erase(one.id(), by);
                return Step.DONE;
            } catch (Refused e) {
                // something is still owed: it is tried again at the next sweep
                LOG.info("{} is kept: {}", one.id(), e.getMessage());
                return Step.LEFT;
            }
        });
    }

    /** Deletes what those have left elsewhere whose erasing was broken off. */
    public void finishErasing() {
        traces.sweep();
    }

    /**
     * Erases the details of one.
     *
     * @throws Refused when there is none, its time is not over, or something in it is not done
     */
    public Complaint erase(ComplaintId id, String by) {
        Complaint complaint = complaints.find(id).orElseThrow(() -> new Refused(new Refusal.ComplaintUnknown()));
        if (!expired.include(complaint)) {
            throw new Refused(new Refusal.NotPossibleNow("This complaint must be kept for now."));
        }
        Change change = Decisions.decide(
                complaint, new ComplaintCommand.Erase(), new Act(clock.instant(), by), desks.of(complaint.intake()));
        if (!complaints.save(change)) {
            throw new Refused(new Refusal.NotPossibleNow("Somebody changed this complaint just now. Try again."));
        }
        traces.forget(id);
        return change.state();
    }
}
