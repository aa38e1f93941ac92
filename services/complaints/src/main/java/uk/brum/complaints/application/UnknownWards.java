package uk.brum.complaints.application;

import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.Waiting;

/** Complaints for whose ward nobody was asked yet. */
public interface UnknownWards {

    Waiting unasked();

    /** Nobody knows it: it is not asked for again, unless the complaint was changed meanwhile. */
    void givenUp(Complaint complaint);
}
