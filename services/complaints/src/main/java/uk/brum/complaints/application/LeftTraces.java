package uk.brum.complaints.application;

import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Waiting;

/** Erased complaints of which something may be left elsewhere; a mark that is saved with the erasure itself says so. */
public interface LeftTraces {

    Waiting left();

    /** Nothing is left of it. */
    void gone(ComplaintId id);
}
