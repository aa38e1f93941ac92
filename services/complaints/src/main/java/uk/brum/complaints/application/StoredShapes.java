package uk.brum.complaints.application;

import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Waiting;

/** Complaints as an earlier release, or under an earlier master key, has stored them. */
public interface StoredShapes {

    /** Those without the fields that this release asks by. */
    Waiting outdated();

    /** While a master key changes, those that lie under another than the new one; otherwise none. */
    Waiting underOtherKeys();

    /** Writes it as it is written now. False when it does not open, or somebody changed it meanwhile and so did that. */
    boolean renew(ComplaintId id);
}
