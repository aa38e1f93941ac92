package uk.brum.complaints.policy;

import java.time.LocalDate;
import java.util.List;

/** All versions of all policies. */
public interface Policies {

    /**
     * The policy for complaints of this kind that are received on this day. A kind that has no version of its own yet
     * falls under the corporate one.
     *
     * @throws IllegalArgumentException when the day lies before every version
     */
    Policy inForce(ComplaintKind kind, LocalDate received);

    /** @throws IllegalArgumentException when there is no such version */
    Policy version(String id);

    /** All versions, oldest first within a kind. */
    List<Policy> all();

    /** What the ombudsman of this kind of complaint expects, to compare the council's own policy with. */
    Policy code(ComplaintKind kind);
}
