package uk.brum.complaints.application;

import java.time.Instant;
import java.util.List;
import uk.brum.complaints.domain.ComplaintId;

/** Who of the staff looked at which complaint. Lines are only ever added, and go when the complaint is erased. */
public interface AccessLog {

    /** One look. @param what was done, for example {@code read} or {@code acknowledge} */
    record Access(ComplaintId complaint, String by, Instant at, String what) {}

    void record(Access access);

    /** The looks at one complaint, newest first. */
    List<Access> of(ComplaintId complaint, int limit);

    void forget(ComplaintId complaint);
}
