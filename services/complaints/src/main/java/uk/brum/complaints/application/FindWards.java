package uk.brum.complaints.application;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import uk.brum.complaints.domain.Change;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Complaints;
import uk.brum.complaints.domain.Origin;

/** Finds out in which ward a complaint lies, after it was taken in: nobody waits for it, and it may take long. */
@Service
public class FindWards {

    private static final Logger LOG = LoggerFactory.getLogger(FindWards.class);
    private static final int BATCH = 500;

    private final Complaints complaints;
    private final UnknownWards unknown;
    private final Wards wards;

    FindWards(Complaints complaints, UnknownWards unknown, Wards wards) {
        this.complaints = complaints;
        this.unknown = unknown;
        this.wards = wards;
    }

    /** Looks for those that are not known. @return how many are known now */
    public int sweep() {
        int found = 0;
        for (ComplaintId id : unknown.some(BATCH)) {
            try {
                Complaint complaint = complaints.find(id).orElseThrow();
                if (!complaint.readable() || originIsOpen(complaint)) {
                    continue;
                }
                switch (wards.of(complaint.intake())) {
                    case Wards.Found it -> found += complaints.save(lying(complaint, it.code())) ? 1 : 0;
                    case Wards.Unknown _ -> unknown.givenUp(complaint);
                    case Wards.Away _ -> {
                        // the others wait for the next sweep
                        return found;
                    }
                }
            } catch (RuntimeException e) {
                // one that cannot be read must not keep the others from being found
                LOG.error("The ward of {} could not be looked for", id, e);
            }
        }
        return found;
    }

    /** What it grew out of is asked for first, and may tell. */
    private static boolean originIsOpen(Complaint complaint) {
        Origin origin = complaint.intake().origin();
        return origin != null && origin.checked() == Origin.Checked.NOT_YET;
    }

    private static Change lying(Complaint complaint, String ward) {
        return new Change(complaint.in(ward), List.of());
    }
}
