package uk.brum.complaints.application;

import java.util.List;
import org.springframework.stereotype.Service;
import uk.brum.complaints.application.Rounds.Step;
import uk.brum.complaints.domain.Change;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Complaints;
import uk.brum.complaints.domain.Origin;

/** Finds out in which ward a complaint lies, after it was taken in: nobody waits for it, and it may take long. */
@Service
public class FindWards {

    private static final int MOST = 500;

    private final Complaints complaints;
    private final UnknownWards unknown;
    private final Wards wards;
    private final Rounds rounds;

    FindWards(Complaints complaints, UnknownWards unknown, Wards wards, Rounds rounds) {
        this.complaints = complaints;
        this.unknown = unknown;
        this.wards = wards;
        this.rounds = rounds;
    }

    /** Looks for those that are not known. @return how many are known now */
    public int sweep() {
        return rounds.through(unknown.unasked(), "Finding the ward", MOST, place -> find(place.id()))
                .done();
    }

    private Step find(ComplaintId id) {
        Complaint complaint = complaints.find(id).orElseThrow();
        if (!complaint.readable() || originIsOpen(complaint)) {
            return Step.LEFT;
        }
        return switch (wards.of(complaint.intake())) {
            case Wards.Found it -> Step.done(complaints.save(lying(complaint, it.code())));
            case Wards.Unknown _ -> {
                unknown.givenUp(complaint);
                yield Step.LEFT;
            }
            case Wards.Away _ -> Step.ENOUGH;
        };
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
