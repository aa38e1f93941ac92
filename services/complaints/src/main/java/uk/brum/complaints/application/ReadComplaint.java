package uk.brum.complaints.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Complaints;
import uk.brum.complaints.domain.Letter;
import uk.brum.complaints.domain.Refusal;
import uk.brum.complaints.domain.Refused;

/** Shows a complaint to those whom it is for, and writes down who of the staff looked. */
@Service
public class ReadComplaint {

    private final Complaints complaints;
    private final AccessLog accesses;
    private final Clock clock;

    ReadComplaint(Complaints complaints, AccessLog accesses, Clock clock) {
        this.complaints = complaints;
        this.accesses = accesses;
        this.clock = clock;
    }

    /**
     * The complaint; without the look being written down nobody sees it.
     *
     * @param what they want to do, for the log
     * @throws Refused when there is none, or it is not for them: nobody can tell which
     */
    public Complaint read(ComplaintId id, Viewer viewer, String what) {
        Complaint complaint = complaints
                .find(id)
                .filter(found -> mayBeSeenBy(found, viewer))
                .orElseThrow(() -> new Refused(new Refusal.ComplaintUnknown()));
        if (viewer.staff() && !complaint.isFrom(viewer.id())) {
            accesses.record(new AccessLog.Access(id, viewer.id(), clock.instant(), what));
        }
        return complaint;
    }

    /**
     * The same complaint, for what is made of its words.
     *
     * @throws Refused when they cannot be opened at the moment
     */
    public Complaint readable(Complaint complaint) {
        if (!complaint.readable()) {
            throw new Refused(new Refusal.DetailsUnreadable());
        }
        return complaint;
    }

    /**
     * The complaint for one of its letters. Whoever speaks for somebody who has not agreed gets the receipt alone.
     *
     * @throws Refused when there is no such letter, or it is not for them
     */
    public Complaint readForLetter(ComplaintId id, String letterId, Viewer viewer) {
        Complaint complaint = readable(read(id, viewer, "letter"));
        boolean theirs = complaint
                .letter(letterId)
                .filter(letter -> letter.kind() == Letter.Kind.RECEIPT
                        || !complaint.intake().awaitsConsentFor(viewer.id()))
                .isPresent();
        if (!theirs) {
            throw new Refused(new Refusal.PartUnknown("letter"));
        }
        return complaint;
    }

    private static boolean mayBeSeenBy(Complaint complaint, Viewer viewer) {
        return switch (viewer.seat()) {
            case RESIDENT -> complaint.isFrom(viewer.id());
            // staff who complain themselves see what any complainant sees
            case STAFF -> complaint.isFrom(viewer.id()) || complaint.isForStaff(viewer.id());
            case SERVICE -> true;
        };
    }
}
