package uk.brum.complaints.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.policy.ComplaintKind;

/** All complaints. */
public interface Complaints {

    /**
     * Some that wait. What stood before them may be gone when the next are asked for, and none is passed over.
     *
     * @param last behind which the next stand, null when there are none
     */
    record Slice(List<Complaint> items, Waiting.@Nullable Place last) {}

    Optional<Complaint> find(ComplaintId id);

    /**
     * Saves a change of a complaint that is stored already, with its events.
     *
     * @return false when somebody else changed it meanwhile: read it again and decide again
     */
    boolean save(Change change);

    /** Complaints that match: a person's own newest first, everybody's by what is due first. */
    List<Complaint> list(Wanted wanted);

    /** The complaints whose clocks somebody must look at now, those that have waited longest first. */
    Waiting toLookAt(Instant now);

    /** Those whose origin could not be checked when they came in. */
    Waiting withUncheckedOrigin();

    /** Those with a letter that waits to be posted and that this person may see, those that wait longest first. */
    Slice withLettersToPost(String viewer, Waiting.@Nullable Place behind, int limit);

    /** Those that nobody asked more of in time and that are not closed, those that have waited longest first. */
    Waiting lapsed(Instant now);

    /** All complaints with a running clock that the calendar decides about. */
    Waiting running();

    /** Complaints with something owed, what is due first. @param overdue only those where something is late */
    Slice owing(boolean overdue, Instant now, Waiting.@Nullable Place behind, int limit);

    /** Not erased and over since before that moment, oldest first. */
    Waiting endedBefore(ComplaintKind kind, Instant moment);

    /** Every complaint that was received in that time, for figures; those that nobody may tell of included. */
    void each(Instant from, Instant until, Consumer<Complaint> reader);
}
