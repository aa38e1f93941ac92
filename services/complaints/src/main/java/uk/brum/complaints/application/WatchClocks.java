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

/** Warns before clocks run out, and records it when they have. */
@Service
public class WatchClocks {

    /** Who does it, in histories. */
    static final String CLOCKS = "clocks";

    private static final int MOST = 1000;

    private final Complaints complaints;
    private final Desks desks;
    private final Rounds rounds;
    private final Clock clock;

    WatchClocks(Complaints complaints, Desks desks, Rounds rounds, Clock clock) {
        this.complaints = complaints;
        this.desks = desks;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** Looks at the clocks that are due for a look. @return how many complaints were changed */
    public int sweep() {
        return rounds.through(
                        complaints.toLookAt(clock.instant()),
                        "Looking at the clocks",
                        MOST,
                        place -> Step.done(look(place.id(), new ComplaintCommand.LookAtClocks())))
                .done();
    }

    /** False when nothing changed, or somebody changed it meanwhile: then it is due again. */
    boolean look(ComplaintId id, ComplaintCommand command) {
        Complaint now = complaints.find(id).orElseThrow();
        Change change = Decisions.decide(now, command, new Act(clock.instant(), CLOCKS), desks.of(now.intake()));
        return !change.events().isEmpty() && complaints.save(change);
    }
}
