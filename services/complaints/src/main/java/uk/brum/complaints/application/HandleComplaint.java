package uk.brum.complaints.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import uk.brum.complaints.domain.Act;
import uk.brum.complaints.domain.Change;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintCommand;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Complaints;
import uk.brum.complaints.domain.Decisions;
import uk.brum.complaints.domain.Refusal;
import uk.brum.complaints.domain.Refused;

/** Does one thing with a complaint: decides, and saves what came of it with its events. */
@Service
public class HandleComplaint {

    private static final int TRIES = 5;

    private final ReadComplaint read;
    private final Complaints complaints;
    private final Desks desks;
    private final Clock clock;

    HandleComplaint(ReadComplaint read, Complaints complaints, Desks desks, Clock clock) {
        this.read = read;
        this.complaints = complaints;
        this.desks = desks;
        this.clock = clock;
    }

    /**
     * Does it.
     *
     * @return the complaint as it is afterwards
     * @throws Refused when it is not for this person, or not possible
     */
    public Complaint handle(ComplaintId id, ComplaintCommand command, Viewer viewer) {
        String what = command.getClass().getSimpleName();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Complaint now = read.read(id, viewer, what);
            if (viewer.staff() && now.isFrom(viewer.id())) {
                throw new Refused(new Refusal.NotPossibleNow("Your own complaint is handled by somebody else."));
            }
            if (now.intake().awaitsConsentFor(viewer.id()) && !(command instanceof ComplaintCommand.AddPoint)) {
                throw new Refused(Refusal.ConsentMissing.TO_SPEAK);
            }
            OwnDetails.check(now.intake(), command, viewer);
            Change change =
                    Decisions.decide(now, command, new Act(clock.instant(), viewer.id()), desks.of(now.intake()));
            if (change.events().isEmpty() || complaints.save(change)) {
                return change.state();
            }
        }
        throw new IllegalStateException("The complaint " + id + " is changed without end");
    }
}
