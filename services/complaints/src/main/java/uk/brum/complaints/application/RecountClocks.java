package uk.brum.complaints.application;

import java.util.Collection;
import org.springframework.stereotype.Service;
import uk.brum.complaints.application.Rounds.Round;
import uk.brum.complaints.application.Rounds.Step;
import uk.brum.complaints.domain.ComplaintCommand;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Complaints;
import uk.brum.workingtime.Holiday;

/** Counts the running clocks anew when the calendar of working days has changed; the old dates stay in the complaint. */
@Service
public class RecountClocks {

    private static final int TRIES = 5;

    private final WorkingCalendar calendar;
    private final Complaints complaints;
    private final WatchClocks clocks;
    private final Rounds rounds;

    RecountClocks(WorkingCalendar calendar, Complaints complaints, WatchClocks clocks, Rounds rounds) {
        this.calendar = calendar;
        this.complaints = complaints;
        this.clocks = clocks;
        this.rounds = rounds;
    }

    /**
     * Learns all bank holidays of the years they name. Doing it twice changes nothing.
     *
     * @throws IllegalStateException when some could not be counted, after all the others were: to be told again
     */
    public void recount(Collection<Holiday> holidays) {
        calendar.learn(holidays);
        Round round = rounds.through(
                complaints.running(), "Counting the clocks anew", Integer.MAX_VALUE, place -> count(place.id()));
        if (round.failed() > 0) {
            throw new IllegalStateException("The clocks of " + round.failed()
                    + " complaints could not be counted anew; those of the others were");
        }
    }

    private Step count(ComplaintId id) {
        boolean settled = false;
        for (int attempt = 0; attempt < TRIES && !settled; attempt++) {
            // saved, or nothing to save at a second look
            settled = !clocks.look(id, new ComplaintCommand.Recount());
        }
        return Step.done(settled);
    }
}
