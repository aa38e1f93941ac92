package uk.brum.complaints.application;

import java.util.Collection;
import org.springframework.stereotype.Service;
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

    RecountClocks(WorkingCalendar calendar, Complaints complaints, WatchClocks clocks) {
        this.calendar = calendar;
        this.complaints = complaints;
        this.clocks = clocks;
    }

    /** Learns all bank holidays of the years they name. Doing it twice changes nothing. */
    public void recount(Collection<Holiday> holidays) {
        calendar.learn(holidays);
        for (ComplaintId id : complaints.running()) {
            boolean settled = false;
            for (int attempt = 0; attempt < TRIES && !settled; attempt++) {
                // saved, or nothing to save at a second look
                settled = !clocks.look(id, new ComplaintCommand.Recount());
            }
        }
    }
}
