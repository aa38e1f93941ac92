package uk.brum.complaints.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import uk.brum.complaints.policy.ComplaintKind;

/** All complaints. */
public interface Complaints {

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
    List<Complaint> withLettersToPost(String viewer, int skip, int limit);

    /** Those that nobody asked more of in time and that are not closed, those that have waited longest first. */
    Waiting lapsed(Instant now);

    /** All complaints with a running clock that the calendar decides about. */
    Waiting running();

    /** Complaints with something owed, what is due first. @param overdue only those where something is late */
    List<Complaint> owing(boolean overdue, Instant now, int skip, int limit);

    /** Not erased and over since before that moment, oldest first. */
    Waiting endedBefore(ComplaintKind kind, Instant moment);

    /** Every complaint that was received in that time, for figures; those that nobody may tell of included. */
    void each(Instant from, Instant until, Consumer<Complaint> reader);
}
