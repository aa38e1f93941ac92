package uk.brum.complaints.application;

import java.util.List;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintId;

/** Complaints for whose ward nobody was asked yet. */
public interface UnknownWards {

    /** Some of them. */
    List<ComplaintId> some(int most);

    /** Nobody knows it: it is not asked for again, unless the complaint was changed meanwhile. */
    void givenUp(Complaint complaint);
}
