package uk.brum.complaints.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import uk.brum.complaints.application.Rounds.Step;
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

    private static final int MOST = 1000;

    private final Complaints complaints;
    private final Desks desks;
    private final Rounds rounds;
    private final Clock clock;

    CloseUnasked(Complaints complaints, Desks desks, Rounds rounds, Clock clock) {
        this.complaints = complaints;
        this.desks = desks;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** Closes those that are due, each by one write: what is not reached is closed by the next sweep. @return how many */
    public int sweep() {
        return rounds.through(
                        complaints.lapsed(clock.instant()), "Closing", MOST, place -> Step.done(close(place.id())))
                .done();
    }

    /** False when somebody changed it meanwhile, and asked for more perhaps: then it is looked at again. */
    private boolean close(ComplaintId id) {
        Complaint now = complaints.find(id).orElseThrow();
        Change change = Decisions.decide(
                now, new ComplaintCommand.CloseUnasked(), new Act(clock.instant(), SWEEP), desks.of(now.intake()));
        return !change.events().isEmpty() && complaints.save(change);
    }
}
